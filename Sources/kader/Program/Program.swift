import ArgumentParser
import Dossier
import Glibc
import Workflow

/// Where the program starts.
@main
enum Program {
    /// What `kader --version` says.
    static let version = "0.1.0"

    static func main() async {
        // A reader that has seen enough, as in `kader log | head`, is no reason to die of a signal: the write says so.
        signal(SIGPIPE, SIG_IGN)
        StandardStream.occupy()
        do {
            let arguments = LeadingOptions.moved(Array(CommandLine.arguments.dropFirst()), under: Kader.self)
            try Kader.requireCommand(in: arguments)
            var command = try Kader.parseAsRoot(arguments)
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            if let failure = error as? Failure {
                StandardStream.write(failure.message(UsageMessage.language) + "\n", to: STDERR_FILENO)
                exit(failure.status.rawValue)
            }
            guard Kader.exitCode(for: error) == .validationFailure, UsageMessage.language == .nl else {
                Kader.exit(withError: error)
            }
            StandardStream.write(UsageMessage.dutch(Kader.fullMessage(for: error)) + "\n", to: STDERR_FILENO)
            exit(ExitCode.validationFailure.rawValue)
        }
    }
}
