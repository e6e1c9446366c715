import Git

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// A temporary folder with a home of its own for the programs that run in it; gone when the test is over.
final class Sandbox {
    let path: String

    init() throws {
        try Repository.isolateFromUserConfiguration()
        var template = Array("/tmp/kader-git-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw SandboxError(text: "mkdtemp failed") }
        path = template.withUnsafeBufferPointer { $0.baseAddress.map { String(cString: $0) } ?? "" }
        try write("[user]\n\tname = Ans\n\temail = ans@example.nl\n[init]\n\tdefaultBranch = main\n", to: ".gitconfig")
    }

    deinit { _ = try? run("/bin/rm", "-rf", path, in: "/") }

    func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

    func write(_ bytes: [UInt8], to name: String) throws {
        guard let file = fopen(absolute(name), "w") else { throw SandboxError(text: "cannot write \(name)") }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else {
            throw SandboxError(text: "cannot write \(name)")
        }
    }

    func read(_ name: String) -> [UInt8]? {
        guard let file = fopen(absolute(name), "r") else { return nil }
        defer { fclose(file) }
        var result: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&piece, 1, piece.count, file)
            if count == 0 { return result }
            result += piece[..<count]
        }
    }

    func makeFolder(_ name: String) { mkdir(absolute(name), 0o755) }

    func absolute(_ name: String) -> String { name.hasPrefix("/") ? name : "\(path)/\(name)" }

    /// Runs git, and returns what it printed; throws where it fails.
    @discardableResult
    func git(_ arguments: String..., in folder: String = ".", input: [UInt8] = []) throws -> String {
        try run("git", arguments, in: folder, input: input)
    }

    @discardableResult
    func run(_ program: String, _ arguments: String..., in folder: String = ".", input: [UInt8] = []) throws -> String {
        try run(program, arguments, in: folder, input: input)
    }

    @discardableResult
    func run(_ program: String, _ arguments: [String], in folder: String = ".", input: [UInt8] = []) throws -> String {
        let (status, output, errors) = try outcome(program, arguments, in: folder, input: input)
        guard status == 0 else {
            throw SandboxError(text: "\(program) \(arguments) ended with \(status): \(errors)\(output)")
        }
        return output
    }

    /// Runs a program to its end, whatever its exit status is.
    func outcome(
        _ program: String, _ arguments: [String], in folder: String = ".", input: [UInt8] = []
    ) throws -> (status: Int32, output: String, errors: String) {
        let number = Int.random(in: 0..<Int.max)
        let (input, names) = (input, (".in\(number)", ".out\(number)", ".err\(number)"))
        try write(input, to: names.0)
        defer { for name in [names.0, names.1, names.2] { unlink(absolute(name)) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, absolute(names.0), O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, absolute(names.1), O_WRONLY | O_CREAT, 0o600)
        posix_spawn_file_actions_addopen(&actions, 2, absolute(names.2), O_WRONLY | O_CREAT, 0o600)
        let environment = [
            "HOME=\(path)", "GIT_CONFIG_NOSYSTEM=1", "PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "TZ=UTC",
            "GIT_CEILING_DIRECTORIES=\(path)",
        ]
        var child = pid_t()
        // Not every C library can change the folder of a child by itself.
        let shell = ["sh", "-c", "cd \"$1\" && shift && exec \"$@\"", "sh", absolute(folder), program]
        var argv = (shell + arguments).map { strdup($0) } + [nil]
        var envp = environment.map { strdup($0) } + [nil]
        defer { for text in argv + envp { free(text) } }
        let code = posix_spawn(&child, "/bin/sh", &actions, nil, &argv, &envp)
        guard code == 0 else { throw SandboxError(text: "no shell starts: \(code)") }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let output = String(decoding: read(names.1) ?? [], as: UTF8.self)
        let errors = String(decoding: read(names.2) ?? [], as: UTF8.self)
        return (status & 0x7f == 0 ? status >> 8 & 0xff : 128 + status & 0x7f, output, errors)
    }
}

struct SandboxError: Error, CustomStringConvertible {
    let text: String
    var description: String { text }
}

/// Random numbers that are the same in every run.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    // SplitMix64, from Steele, Lea and Flood, "Fast splittable pseudorandom number generators".
    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}

extension RandomNumberGenerator {
    /// `bytes` with a few bytes changed, removed, repeated or inserted.
    mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
        var result = bytes
        for _ in 0..<Int.random(in: 1...4, using: &self) where !result.isEmpty {
            let place = Int.random(in: 0..<result.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: result[place] = UInt8.random(in: 0...255, using: &self)
            case 1: result.remove(at: place)
            case 2: result.insert([0, 10, 32, 60, 62, 255].randomElement(using: &self) ?? 0, at: place)
            case 3: result = Array(result.prefix(place))
            default:
                let end = min(result.count, place + Int.random(in: 1...60, using: &self))
                result.insert(contentsOf: result[place..<end], at: place)
            }
        }
        return result
    }
}

extension Person {
    static let ans = Person(name: "Ans Peeters", email: "ans@example.nl", seconds: 1_536_758_400, offset: 120)
}

extension String {
    var bytes: [UInt8] { Array(utf8) }
    var trimmed: String { String(decoding: utf8.reversed().drop { $0 == 10 }.reversed(), as: UTF8.self) }
    var lines: [String] { split(separator: "\n").map(String.init) }

    /// This text with the first occurrence of `old` replaced.
    func replacingFirst(_ old: String, with new: String) -> String {
        guard let range = firstRange(of: old) else { return self }
        return self[..<range.lowerBound] + new + self[range.upperBound...]
    }
}
