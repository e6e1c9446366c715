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

    @Test func twoMembersAreAddedInOneClone() throws {
        let town = try Stage.founded.town()
        let griet = town["griet"]
        let lines = ["vera", "bas", "lies"].map { id in
            (griet, "\(Binary.kader) member add \(id) --name \(id) --email \(id)@example.nl --capacity raadslid@weert")
        }
        #expect(try together(lines, in: town) == [0, 0, 0])
        let charter = try griet.git("show", "proposal/kader/griet/1:kader.yml")
        for id in ["vera", "bas", "lies"] { #expect(charter.contains("\n  \(id):"), "\(id)") }
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

    /// One person's eight windows: drafts of several documents, remarks, an opened text and fetching.
    @Test func eightSortsOfWorkInOneClone() throws {
        let town = try Stage.proposed.town()
        let marie = town["marie"]
        var lines = try ["B", "C", "D"].map { id in
            try town.folder.write(Texts.block(id, choice: "Keuze \(id)."), to: "\(id).md")
            return (marie, "\(Binary.kader) draft \(id) --from \(town.folder.path)/\(id).md -m 'Tekst \(id)'")
        }
        for number in 1...2 {
            lines.append((marie, "\(Binary.kader) comment A --on Inwoners -m 'Opmerking \(number)'"))
        }
        lines += [
            (marie, "\(Binary.kader) sync"), (marie, "\(Binary.kader) open A"), (marie, "\(Binary.kader) verify"),
        ]
        #expect(try together(lines, in: town) == [0, 0, 0, 0, 0, 0, 0, 0])
        for words in ["Tekst B", "Tekst C", "Tekst D", "Opmerking 1", "Opmerking 2"] {
            let found = try marie.git("log", "--all", "--format=%H", "--grep", words)
            #expect(found.split(separator: "\n").count == 1, "\(words): \(found)")
        }
        #expect(try marie.git("symbolic-ref", "HEAD") == "refs/heads/proposal/A/marie/1")
        #expect(try marie.git("status", "--porcelain").isEmpty)
        try expectSame(town, for: ["marie"])
    }

    /// Eight people at once on the same documents, each doing what is theirs.
    @Test func eightSortsOfWorkFromEightClones() throws {
        let town = try Stage.proposed.town()
        let people = ["marie", "piet", "joris", "noor", "wim", "wilma", "griet", "gerda"]
        for id in people { try town[id].kader("sync") }
        try town.folder.write(Texts.block("A", choice: "De keuze van Piet."), to: "piet.md")
        try town.folder.write(Texts.block("B", choice: "De keuze van Marie."), to: "marie.md")
        let acts = [
            "draft B --from \(town.folder.path)/marie.md", "draft A --from \(town.folder.path)/piet.md",
            "review A/marie/1 --agree", "review A/marie/1 --agree", "comment A/marie/1 --on Inwoners -m 'Van Wim'",
            "sync", "session open eerste --type informeel --chair wim", "sync",
        ]
        let lines = zip(people, acts).map { (town[$0], "\(Binary.kader) \($1)") }
        #expect(try together(lines, in: town) == [0, 0, 0, 0, 0, 0, 0, 0])
        let references = try town.references()
        for name in ["proposal/A/marie/1", "proposal/A/piet/1", "proposal/B/marie/1"] {
            #expect(references.contains("refs/heads/\(name) "), "\(references)")
        }
        for (branch, count) in [("A/marie/1", 2), ("A/piet/1", 0)] {
            let verdicts = try town.administrator(
                "log", "--format=%H", "--grep", "Kader-Verdict: agree", "main..proposal/\(branch)")
            #expect(verdicts.split(separator: "\n").count == count)
        }
        #expect(try !town.administrator("log", "--format=%H", "--grep", "Van Wim", "proposal/A/marie/1").isEmpty)
        #expect(try !town.administrator("log", "--format=%H", "--grep", "Kader-Action: session-open", "main").isEmpty)
        try expectSame(town, for: people)
    }

    /// Once they have fetched, everybody has what the server has, and all of it is whole.
    private func expectSame(_ town: Town, for people: [String]) throws {
        let server = try town.references()
        for id in people {
            let person = town[id]
            try person.kader("sync")
            #expect(try town.references() == server, "a fetch by \(id) moved something")
            for line in server.split(separator: "\n") {
                let parts = line.split(separator: " ").map(String.init)
                #expect(try person.git("rev-parse", parts[0]) == parts[1], "\(id)")
            }
        }
        for folder in [town[people[0]].clone, town.server] {
            let sound = try town["root"].run("git", ["fsck", "--strict", "--no-dangling", "--no-progress"], in: folder)
            #expect(sound.bytes.isEmpty, "\(sound)")
            try town[people[0]].run(Binary.kader, ["verify"], in: folder)
        }
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
