import ArgumentParser
import Dossier
import Glibc
import Workflow

/// Writes to standard output and standard error, whole texts at a time.
enum StandardStream {
    /// Puts `/dev/null` in the place of standard streams that were closed before the program started.
    ///
    /// Else the next file to be opened, a lock or a pack of the repository, would get such a number and be written to.
    static func occupy() {
        var descriptor: Int32 = 0
        while (0...STDERR_FILENO).contains(descriptor) { descriptor = open("/dev/null", O_RDWR) }
        if descriptor > STDERR_FILENO { close(descriptor) }
    }

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
                guard errno != EPIPE else { exit(EXIT_SUCCESS) }
                let failure = Failure.cannotWriteResult(errno)
                write(failure.message(UsageMessage.language) + "\n", to: STDERR_FILENO)
                exit(failure.status.rawValue)
            }
        }
    }
}
