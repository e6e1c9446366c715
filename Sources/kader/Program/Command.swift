import ArgumentParser

/// A command of kader: its options, and what it does; failures, languages and exit statuses are seen to here.
///
/// A command reads its arguments, calls one verb of `Workspace`, and hands the result to the console. Where it would
/// decide or compute something, that belongs in a module below.
protocol Command: AsyncParsableCommand {
    /// The options that every command has.
    var global: GlobalOptions { get }

    /// Does the work.
    ///
    /// - Throws: any error of the layers below; it is told to the person, and gives the exit status.
    func perform(_ console: Console) async throws
}

extension Command {
    mutating func run() async throws {
        let console = Console(global)
        do {
            try global.enterDirectory()
            try await perform(console)
        } catch let exit as ExitCode {
            throw exit
        } catch let exit as CleanExit {
            throw exit
        } catch {
            throw console.report(error)
        }
    }
}
