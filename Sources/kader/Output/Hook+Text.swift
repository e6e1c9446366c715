import ArgumentParser
import Dossier
import Glibc
import Report
import Workflow

extension Console {
    /// Tells Git, and whoever pushed, what stands in the way.
    ///
    /// - Throws: the exit status of a refusal where anything does.
    func give(_ verdict: HookVerdict) throws {
        guard !verdict.isPermitted else { return }
        let charter = try? Workspace(Options(directory: GlobalOptions.currentDirectory)).charter
        let people = People(charter)
        // On a server nobody's locale is known: what a member reads there is in the dossier's language.
        let spoken = charter?.language ?? language
        var text = ""
        for (subject, refusal) in verdict.objections {
            text += "kader: \(Terminal.escape(subject))\n" + refusal.text(in: spoken, people: people)
        }
        for problem in verdict.problems {
            text += "kader: \(Terminal.escape(problem(spoken), keepingLines: true))\n"
        }
        if verdict.wasOvertaken { text += HookVerdict.overtakenMark + "\n" }
        StandardStream.write(text, to: STDERR_FILENO)
        throw ExitCode(Failure.Status.refused.rawValue)
    }
}
