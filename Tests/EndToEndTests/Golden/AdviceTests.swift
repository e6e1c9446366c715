import TestSupport
import Testing

/// What the program says to type next, typed at that moment by whom it is meant for: it refuses nothing that it advised.
@Suite("What the program advises")
struct AdviceTests {
    @Test func itTakes() throws {
        let golden = try Golden(.dutch)
        var tried: Set<String> = []
        golden.witness = { resident, arguments, said in
            for line in (said.output + said.errors).split(separator: "\n").map(String.init) {
                for command in Advice.commands(in: line) where !Self.isForLater(command, in: said) {
                    let id = Self.addressee(of: line, in: said.errors, toldTo: resident.id)
                    guard tried.insert("\(id) \(command)").inserted else { continue }
                    let town = try golden.town.copy()
                    let words = command.dropFirst().filter { $0 != "…" }
                        .map { $0.replacing(golden.town.folder.path, with: town.folder.path) }
                    let folder = access(town[id].clone) ? town[id].clone : town[id].home
                    let outcome = try town[id].attempt(Binary.kader, Array(words), in: folder)
                    // A text in which something is found is no refusal.
                    guard command[1] != "controleer" else { continue }
                    // A command may be told without all that goes with it, such as a reason.
                    #expect(
                        [0, 64].contains(outcome.status),
                        "\(resident.id) typed \(arguments), and \(id) was told \(command):\n\(said)\n\(outcome)")
                }
            }
        }
        try golden.play()
        #expect(tried.count > 40)
    }

    /// What comes at the end of a list of steps, and what changes nothing.
    private static func isForLater(_ command: [String], in said: Outcome) -> Bool {
        ["afsluiten", "status"].contains(command.last)
            || (command.contains("KENMERK") && said.output.contains("open eerst de vergadering"))
    }

    /// Whom a line of advice is meant for: who is named in it or, in a refusal, the first who may.
    private static func addressee(of line: String, in errors: String, toldTo id: String) -> String {
        if let match = line.firstMatch(of: /(\w+) Proef heft/) ?? line.firstMatch(of: /heft (\w+) Proef op/) {
            return match.output.1.lowercased()
        }
        guard line.hasPrefix("Wat nu:"), let may = errors.firstMatch(of: /Wie mag: .*?\((\w+)\)/) else { return id }
        return String(may.output.1)
    }

    private func access(_ path: String) -> Bool { Disk.read(path + "/.git/HEAD") != nil }
}
