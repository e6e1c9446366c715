import Git
import TestSupport

/// A temporary folder with a home of its own for the programs that run in it; gone when the test is over.
final class Sandbox {
    private let folder: TemporaryFolder

    var path: String { folder.path }

    init() throws {
        try Repository.isolateFromUserConfiguration()
        folder = try TemporaryFolder("kader-git")
        try write("[user]\n\tname = Ans\n\temail = ans@example.nl\n[init]\n\tdefaultBranch = main\n", to: ".gitconfig")
    }

    func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

    func write(_ bytes: [UInt8], to name: String) throws { try folder.write(bytes, to: name) }

    func read(_ name: String) -> [UInt8]? { folder.read(name) }

    func makeFolder(_ name: String) { folder.makeFolder(name) }

    func absolute(_ name: String) -> String { folder.absolute(name) }

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
        let outcome = try outcome(program, arguments, in: folder, input: input)
        guard outcome.status == 0 else { throw TestError("\(program) \(arguments): \(outcome)") }
        return outcome.output
    }

    /// Runs a program to its end, whatever its exit status is.
    func outcome(
        _ program: String, _ arguments: [String], in folder: String = ".", input: [UInt8] = []
    ) throws -> Outcome {
        let environment = ["HOME": path, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": path]
        return try Program.run(
            program, arguments, in: absolute(folder),
            environment: Program.plain.merging(environment) { $1 }, input: input)
    }
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
