import TestSupport
import Testing

@Suite("Many at once")
struct ConcurrencyTests {
    /// Runs shell lines side by side, and gives the exit status of each.
    private func together(_ lines: [(who: Resident, line: String)], in town: Town) throws -> [Int32] {
        let tasks = lines.enumerated().map { index, task in
            "(cd \(task.who.clone) && HOME=\(task.who.home) \(task.line) >../uit\(index) 2>&1; echo $? >\(town.folder.path)/einde\(index)) &"
        }
        try town["root"].run("sh", ["-c", tasks.joined(separator: "\n") + "\nwait"], in: town.folder.path)
        return lines.indices.map { index in
            let text = String(decoding: town.folder.read("einde\(index)") ?? [], as: UTF8.self)
            return Int32(text.filter(\.isNumber)) ?? -1
        }
    }

    @Test func eightDraftsInOneClone() throws {
        let town = try Stage.founded.town()
        let marie = town["marie"]
        let lines = try (1...8).map { number in
            try town.folder.write(Texts.block("A", choice: "Keuze \(number)."), to: "tekst\(number).md")
            return (marie, "\(Binary.kader) draft A --from \(town.folder.path)/tekst\(number).md")
        }
        #expect(try together(lines, in: town) == [0, 0, 0, 0, 0, 0, 0, 0])
        #expect(try marie.git("rev-list", "--count", "main..proposal/A/marie/1") == "8")
        #expect(try town.tip("refs/heads/proposal/A/marie/1") == marie.git("rev-parse", "proposal/A/marie/1"))
        try marie.kader("verify")
    }

    @Test func remarksFromEightClones() throws {
        let town = try Stage.proposed.town()
        let people = ["griet", "gerda", "piet", "joris", "noor", "wim", "wilma", "marie"].map { town[$0] }
        for person in people { try person.kader("sync") }
        let lines = people.map { ($0, "\(Binary.kader) comment A --on Inwoners -m 'Van \($0.id)'") }
        #expect(try together(lines, in: town) == [0, 0, 0, 0, 0, 0, 0, 0])
        try people[0].kader("sync")
        let log = try people[0].kader("log", "A").output
        for person in people { #expect(log.contains("Van \(person.id)")) }
        #expect(try people[0].run(Binary.kader, ["verify"], in: town.server).status == 0)
    }

    @Test func twoGriffiesAdoptOnce() throws {
        let town = try Stage.approved.town()
        let both = [town["griet"], town["gerda"]]
        for griffie in both { try griffie.kader("sync") }
        let statuses = try together(both.map { ($0, "\(Binary.kader) tag A") }, in: town)
        #expect(statuses.filter { $0 == 0 }.count == 1, "\(statuses)")
        #expect(try town.references().contains("refs/tags/approved/A/1 "))
        #expect(try !town.references().contains("refs/tags/approved/A/2 "))
        for griffie in both {
            try griffie.kader("sync")
            try griffie.kader("verify")
        }
    }
}
