import ArgumentParser
import Dossier
import Report
import Workflow

extension Kader {
    /// Refuses a word that is no command: the parser would only call all words of the line too many.
    ///
    /// - Throws: a `Failure` of usage that names the word and, where one is like it, the command that was meant.
    static func requireCommand(in arguments: [String]) throws {
        var group: any ParsableCommand.Type = Kader.self
        var names = ["kader"]
        for word in arguments.first == "help" ? arguments.dropFirst() : arguments[...] {
            let known = group.commands
            guard !word.hasPrefix("-"), word != "help", !known.isEmpty else { return }
            guard let command = known.first(where: { $0.names.contains(word) }) else {
                throw Failure.unknownCommand(word, in: names, known: known)
            }
            group = command
            names.append(command._commandName)
        }
    }
}

extension ParsableCommand {
    /// The commands that this group holds; none for a command that is no group.
    static var commands: [any ParsableCommand.Type] { configuration.subcommands }

    /// What the command is called, in every language.
    static var names: [String] { [_commandName] + configuration.aliases }
}

extension Failure {
    fileprivate static func unknownCommand(
        _ word: String, in group: [String], known: [any ParsableCommand.Type]
    ) -> Failure {
        let (shown, line) = (Terminal.escape(word), group.joined(separator: " "))
        var owners: [String: String] = [:]
        for command in known where command.configuration.shouldDisplay {
            for name in command.names { owners[name] = command._commandName }
        }
        guard let near = nearest(to: word.lowercased(), in: owners.keys.sorted()), let meant = owners[near] else {
            return .usage(
                .unknownCommand,
                nl: "Er is geen opdracht “\(shown)”. `\(line) --help` laat zien welke er zijn.",
                en: "There is no command “\(shown)”. `\(line) --help` shows those that there are.")
        }
        let hint = "`\(line) \(meant)`"
        return .usage(
            .unknownCommand,
            nl: "Er is geen opdracht “\(shown)”. Bedoelt u \(hint)? `\(line) --help` laat zien welke er zijn.",
            en: "There is no command “\(shown)”. Did you mean \(hint)? `\(line) --help` shows those that there are.")
    }
}
