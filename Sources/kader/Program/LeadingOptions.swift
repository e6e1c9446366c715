import ArgumentParser
import Dossier

/// Options that every command knows may stand before the command too, as in `kader -C DIR status`.
///
/// A command declares them once, for itself; here those that stand in front are put behind the command's name.
enum LeadingOptions {
    private static let flags: Set = ["--json", "--offline", "--no-pager"]
    private static let withValue: Set = ["-C", "--lang", "--as", "--session", "--color"]

    /// The arguments with the leading options behind the name of the command that they are for.
    static func moved(_ arguments: [String], under root: any ParsableCommand.Type) -> [String] {
        var rest = arguments[...]
        var leading: [String] = []
        while let first = rest.first {
            let name = String(first.prefix { $0 != "=" })
            if flags.contains(first) || (withValue.contains(name) && first.contains("=")) {
                leading.append(rest.removeFirst())
            } else if withValue.contains(first), rest.count > 1 {
                leading += [rest.removeFirst(), rest.removeFirst()]
            } else {
                break
            }
        }
        // In which language help is wanted has been read already, and the parser's own command for it knows no options.
        if rest.first == "help" { return rest.filter { !$0.hasPrefix("-") && Language(rawValue: $0) == nil } }
        var command = root
        var names: [String] = []
        while let word = rest.first, let next = command.commands.first(where: { $0.names.contains(word) }) {
            command = next
            names.append(rest.removeFirst())
        }
        // Alone, the program shows what waits; a group of commands takes no options itself and shows its help.
        if names.isEmpty, rest.isEmpty { return leading }
        guard command.configuration.subcommands.isEmpty else { return names + withoutGlobal(rest) }
        return leading.isEmpty ? arguments : names + leading + rest
    }

    /// The words behind the name of a group, where these are options of every command and nothing else: none.
    private static func withoutGlobal(_ words: ArraySlice<String>) -> ArraySlice<String> {
        var rest = words
        while let first = rest.popFirst() {
            let name = String(first.prefix { $0 != "=" })
            guard flags.contains(first) || withValue.contains(name) else { return words }
            if withValue.contains(first) { rest = rest.dropFirst() }
        }
        return rest
    }
}
