import ArgumentParser

/// Options that every command knows may stand before the command too, as in `kader -C DIR status`.
///
/// A command declares them once, for itself; here those that stand in front are put behind the command's name.
enum LeadingOptions {
    private static let flags: Set = ["--json", "--offline"]
    private static let withValue: Set = ["-C", "--lang", "--as", "--session"]

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
        guard !leading.isEmpty else { return arguments }
        var command = root
        var names: [String] = []
        while let word = rest.first, let next = command.subcommand(named: word) {
            command = next
            names.append(rest.removeFirst())
        }
        // A group of commands takes no options itself: it shows its help.
        guard command.configuration.subcommands.isEmpty else { return names + rest }
        return names + leading + rest
    }
}

extension ParsableCommand {
    fileprivate static func subcommand(named word: String) -> (any ParsableCommand.Type)? {
        configuration.subcommands.first { type in
            let configuration = type.configuration
            return (configuration.commandName ?? type._commandName) == word || configuration.aliases.contains(word)
        }
    }
}
