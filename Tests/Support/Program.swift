package import Glibc

/// What the run of a program gave.
package struct Outcome: Sendable, CustomStringConvertible {
    /// The exit status; 128 and the signal's number where one ended it.
    package let status: Int32
    /// Standard output, byte for byte.
    package let bytes: [UInt8]
    /// Standard error.
    package let errors: String

    /// Standard output as text.
    package var output: String { String(decoding: bytes, as: UTF8.self) }

    /// Standard output as text, without what blanks and newlines end it.
    package var trimmed: String {
        String(decoding: bytes.reversed().drop { $0 == 10 || $0 == 32 }.reversed(), as: UTF8.self)
    }

    package var description: String { "status \(status)\n--- output\n\(output)--- errors\n\(errors)" }
}

/// Runs programs in surroundings that hold nothing but what the test gives.
package enum Program {
    /// Surroundings without a home: enough for the programs of the system.
    package static let plain = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"]

    /// Runs a program to its end, whatever its exit status is.
    ///
    /// - Throws: a `TestError` where it cannot be started.
    package static func run(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String],
        input: [UInt8] = []
    ) throws -> Outcome {
        try start(program, arguments, in: folder, environment: environment, input: input, ownGroup: false).end()
    }

    /// Starts a program.
    ///
    /// - Parameter ownGroup: it and all that it starts form a process group, so that one signal can reach them all.
    /// - Throws: a `TestError` where it cannot be started.
    package static func start(
        _ program: String, _ arguments: [String], in folder: String, environment: [String: String],
        input: [UInt8] = [], ownGroup: Bool = true
    ) throws -> Running {
        // Files and not pipes: a program that says much before it reads would otherwise wait for a reader for ever.
        let number = "\(getpid())-\(UInt64.random(in: 0..<UInt64.max))"
        let names = ["in", "out", "err"].map { "\(Disk.fast)/kader-run-\(number).\($0)" }
        try Disk.write(input, to: names[0])
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, names[0], O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, names[1], O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, names[2], O_WRONLY | O_CREAT, 0o600)

        // A child starts with the mask and the handlers of the thread that made it: a test runner that blocks or ignores
        // a signal must not have programs behave otherwise than in a person's shell.
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        let flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | (ownGroup ? POSIX_SPAWN_SETPGROUP : 0)
        posix_spawnattr_setflags(&attributes, Int16(flags))

        // Not every C library can change the folder of a child by itself.
        let shell = ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", folder, program]
        var argv = (shell + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { for text in argv + envp { free(text) } }
        var child = pid_t()
        let code = posix_spawn(&child, "/bin/sh", &actions, &attributes, &argv, &envp)
        guard code == 0 else {
            for name in names { unlink(name) }
            throw TestError("no shell starts: \(code)")
        }
        return Running(process: child, files: names)
    }
}

/// A program that was started, until its end is waited for.
package struct Running: ~Copyable {
    /// Its number; that of its group too where it has one of its own.
    package let process: pid_t
    private let files: [String]

    fileprivate init(process: pid_t, files: [String]) {
        self.process = process
        self.files = files
    }

    deinit { for file in files { unlink(file) } }

    /// Waits until the program itself has ended; what it started may live on.
    package consuming func end() -> Outcome {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return Outcome(
            status: status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f, bytes: Disk.read(files[1]) ?? [],
            errors: String(decoding: Disk.read(files[2]) ?? [], as: UTF8.self))
    }
}
