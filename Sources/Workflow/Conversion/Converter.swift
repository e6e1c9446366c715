import Glibc
import Subprocess

/// Programs that make another kind of file of one that kader made.
///
/// Each runs in a process group of its own, which is ended as a whole where it takes too long: LibreOffice is several
/// processes, of which the first is a shell.
struct Converter {
    /// The program, and the Debian package that has it.
    let program: String
    let package: String

    /// How long it may take; three hundred pages are done in one.
    private static let limitInMinutes = 10

    /// The most that is taken of what it writes, in bytes.
    private static let outputLimit = 512 * 1_048_576

    /// What a run of the program gave.
    struct Outcome: Sendable {
        let output: [UInt8]
        let errors: String
    }

    /// Writes a file into a folder that is gone afterwards, and has the program run there to its end.
    ///
    /// The program reads the file and not its standard input: one that ends before it has read all would end this process
    /// as well, by a fault of swift-subprocess 1.0.2.
    /// - Parameters:
    ///   - arguments: for the program, which learns by them where the folder is.
    ///   - environment: what it is told besides what this process was told.
    ///   - result: what is wanted of what it printed and of the folder.
    /// - Throws: a `Failure` where it is not there, does not end well or does not end in time, or there is no room.
    func convert<Result>(
        _ file: [UInt8], named name: String, environment: [String: String] = [:],
        arguments: (_ folder: String) -> [String], result: (Outcome, _ folder: String) throws -> Result
    ) async throws -> Result {
        let folder = try Files.makeTemporaryDirectory()
        defer { Files.removeTree(folder, keepingTop: false) }
        try Files.write(file, to: "\(folder)/\(name)", mode: 0o600)
        return try result(try await run(arguments(folder), environment), folder)
    }

    /// Runs the program to its end.
    ///
    /// - Throws: a `Failure` where it is not there, does not end well or does not end in time.
    private func run(_ arguments: [String], _ environment: [String: String]) async throws -> Outcome {
        var options = PlatformOptions()
        options.processGroupID = 0
        // At once: once the first of them has gone, nobody would end the others that do not listen.
        options.teardownSequence = [.send(signal: .kill, toProcessGroup: true, allowedDurationToNextStep: .zero)]
        var changes: [Environment.Key: String?] = [:]
        for (name, value) in environment { changes[Environment.Key(stringLiteral: name)] = value }
        let configuration = Configuration(
            executable: .name(program), arguments: Arguments(arguments), environment: .inherit.updating(changes),
            platformOptions: options)
        Interruption.listen()
        defer { Interruption.ignore() }
        let end = ContinuousClock.now + .seconds(Self.limitInMinutes * 60)
        let result = try await withThrowingTaskGroup(of: Result<Outcome, ConversionError>?.self) { group in
            group.addTask { try await Self.run(configuration) }
            group.addTask {
                while !Task.isCancelled, !Interruption.hasCome, ContinuousClock.now < end {
                    try? await Task.sleep(for: .milliseconds(100))
                }
                return nil
            }
            defer { group.cancelAll() }
            return try await group.next() ?? nil
        }
        switch result {
        case .success(let outcome)?: return outcome
        case .failure(.absent)?: throw Failure.missingProgram(program, package: package)
        case .failure(.failed(let why))?: throw Failure.notConverted(program, why)
        case nil where Interruption.hasCome: throw Failure.interrupted
        case nil: throw Failure.notConvertedInTime(program, minutes: Self.limitInMinutes)
        }
    }

    private enum ConversionError: Error {
        case absent
        case failed(String)
    }

    private static func run(_ configuration: Configuration) async throws -> Result<Outcome, ConversionError> {
        do {
            let result = try await Subprocess.run(
                configuration, output: .bytes(limit: outputLimit),
                error: .bytes(limit: 16 * 1_048_576))
            let errors = String(decoding: result.standardError, as: UTF8.self)
            guard result.terminationStatus.isSuccess else { return .failure(.failed(errors)) }
            return .success(Outcome(output: result.standardOutput, errors: errors))
        } catch let error as SubprocessError where error.code == .executableNotFound {
            return .failure(.absent)
        }
    }
}

/// The key by which a person stops a command. It does not reach a program in a group of its own, which would go on.
private enum Interruption {
    static var hasCome: Bool { interruptions != 0 }

    static func listen() { for number in [SIGINT, SIGTERM] { signal(number) { _ in interruptions = 1 } } }

    static func ignore() { for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) } }
}

/// The handler does nothing but write it, and one look at it more or less makes no difference.
nonisolated(unsafe) private var interruptions: sig_atomic_t = 0

extension Failure {
    /// - Parameter why: what the program said.
    static func notConverted(_ program: String, _ why: String) -> Failure {
        // The last line of a program that gives up says why.
        let line = why.split(whereSeparator: \.isNewline).last.map { String($0.prefix(500)) }
        return Failure(
            .surroundings, .notConverted,
            nl: "\(program) kon het bestand niet maken: \(line ?? "zonder uitleg"). Er is niets geschreven.",
            en: "\(program) could not make the file: \(line ?? "without a word why"). Nothing was written.")
    }

    fileprivate static func notConvertedInTime(_ program: String, minutes: Int) -> Failure {
        Failure(
            .surroundings, .notConvertedInTime,
            nl: "\(program) was na \(minutes) minuten nog niet klaar en is gestopt. Er is niets geschreven.",
            en: "\(program) was not done after \(minutes) minutes and was stopped. Nothing was written.")
    }

    fileprivate static let interrupted = Failure(
        .surroundings, .interrupted, nl: "Afgebroken. Er is niets geschreven.", en: "Interrupted. Nothing was written.")
}

extension Files {
    /// Makes a folder that only this person can look into.
    ///
    /// - Returns: its path, in which no sign has a meaning in an address.
    /// - Throws: a `Failure` where there is no room for it.
    static func makeTemporaryDirectory() throws -> String {
        let wanted = ProcessEnvironment.value("TMPDIR") ?? "/tmp"
        let isPlain =
            wanted.hasPrefix("/")
            && wanted.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                    || Array("/._-".utf8).contains(byte)
            }
        var path = Array(((isPlain ? wanted : "/tmp") + "/kader-XXXXXX").utf8CString)
        guard mkdtemp(&path) != nil else { throw Failure.cannotWrite(wanted, errno) }
        return String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
