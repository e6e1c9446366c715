import Glibc

/// Programs that serve in the background for as long as this value lives, and never longer than the test runner.
package final class Service: Sendable {
    private let supervisor: pid_t
    private let lifeline: Int32

    /// Starts `command` by a shell, which leads a process group of its own.
    ///
    /// The shell reads from a socket of which only this process holds the other end: where that closes, for whatever reason, it
    /// ends the group. Programs that end with their tests need no sweeping up after a crash.
    /// - Parameters:
    ///   - command: what to run, in the foreground.
    ///   - log: the file that takes what it prints.
    ///   - isReady: tells whether it answers by now.
    /// - Throws: a `TestError` with what is in `log` where it does not answer within twenty seconds.
    package init(
        _ command: [String], environment: [String: String] = Program.plain, log: String, until isReady: () -> Bool
    ) throws {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw TestError("no pair of sockets: \(errno)") }
        defer { close(ends[0]) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))

        // Some of these programs take no notice of a friendlier signal, and none has anything to lose.
        let script = #""$@" </dev/null & cat >/dev/null; kill -KILL 0"#
        var argv = (["sh", "-c", script, "sh"] + command).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &argv, &envp)
        guard code == 0 else {
            close(ends[1])
            throw TestError("no shell starts: \(code)")
        }
        (supervisor, lifeline) = (child, ends[1])
        for _ in 0..<1_000 {
            if isReady() { return }
            usleep(20_000)
        }
        let said = String(decoding: Disk.read(log) ?? [], as: UTF8.self)
        throw TestError("\(command) does not answer: \(said)")
    }

    deinit {
        close(lifeline)
        var status: Int32 = 0
        while waitpid(supervisor, &status, 0) < 0, errno == EINTR {}
    }
}

/// A port of this machine that nothing but this machine reaches.
package enum Port {
    /// A port that is free now.
    package static func free() throws -> UInt16 {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw TestError("no socket: \(errno)") }
        defer { close(descriptor) }
        var address = loopback(0)
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(descriptor, $0, length) == 0 && getsockname(descriptor, $0, &length) == 0
            }
        }
        guard isBound else { throw TestError("no free port: \(errno)") }
        return UInt16(bigEndian: address.sin_port)
    }

    /// Tells whether something listens at `port`.
    package static func answers(_ port: UInt16) -> Bool {
        let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var address = loopback(port)
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
            }
        }
    }

    private static func loopback(_ port: UInt16) -> sockaddr_in {
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
        return address
    }
}
