import ArgumentParser
import Glibc

/// Writes to standard output and standard error, whole texts at a time.
enum StandardStream {
    /// Writes all of `text`.
    static func write(_ text: String, to descriptor: Int32) { write(Array(text.utf8), to: descriptor) }

    /// Writes all of `bytes`. A reader that went away ends the program well; a full disk does not.
    static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno == EAGAIN {
                // The other side set the stream to not wait, as some shells' pipes are.
                var wanted = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
                poll(&wanted, 1, -1)
            } else if errno != EINTR {
                // Nobody reads messages any more: the act itself is done or refused all the same.
                guard descriptor == STDOUT_FILENO else { return }
                exit(errno == EPIPE ? EXIT_SUCCESS : 4)
            }
        }
    }
}
