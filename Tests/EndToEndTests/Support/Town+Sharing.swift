import TestSupport

extension Town {
    /// Makes an outlet whose office is that of the dossier, in griet's clone.
    @discardableResult
    func makeOutlet(_ arguments: String...) throws -> Outcome {
        let griet = self["griet"]
        return try griet.run(
            Binary.kader, ["server", "init", outlet, "--outlet", "cranendonck"] + arguments, in: griet.clone)
    }

    /// A town at `stage`, with version 1 of A shared by griet and pulled by Karel.
    static func shared(_ stage: Stage = .adopted) throws -> Town {
        let town = try stage.town()
        try town.makeOutlet()
        try town["griet"].shares("A")
        try town["karel"].run(Binary.kader, ["pull", town.outlet, town["karel"].clone], in: town["karel"].home)
        return town
    }

    /// Brings another text of A its whole way; griet or gerda adopts it.
    func adoptAgain(_ choice: String, by tagger: String = "griet") throws {
        let marie = self["marie"]
        try marie.kader("sync")
        try marie.drafts("A", Texts.block("A", choice: choice))
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        for id in ["joris", "noor"] { try self[id].does("review", "A", "--agree") }
        for id in ["wim", "wilma"] { try self[id].does("approve", "A") }
        try self[tagger].does("tag", "A")
    }

    /// Brings the change of `kader.yml` that griet drafted its whole way; gerda adopts it.
    func adoptCharter() throws {
        try self["griet"].kader("propose", "kader", "-m", "Graag uw oordeel")
        try self["joris"].does("review", "kader", "--agree")
        for id in ["wim", "wilma"] { try self[id].does("approve", "kader") }
        try self["gerda"].does("tag", "kader")
    }
}

extension Resident {
    /// Brings this clone up to date and runs kader in it.
    @discardableResult
    func does(_ arguments: String...) throws -> Outcome {
        try kader("sync")
        return try run(Binary.kader, arguments, in: clone)
    }

    /// Shares with the partner.
    @discardableResult
    func shares(_ document: String, _ arguments: String...) throws -> Outcome {
        try run(Binary.kader, sharing(document) + arguments, in: clone)
    }

    /// Shares with the partner, however it ends.
    func triesToShare(_ document: String, _ arguments: String...) throws -> Outcome {
        try attempt(Binary.kader, sharing(document) + arguments, in: clone)
    }

    private func sharing(_ document: String) -> [String] {
        ["share", document, "--with", "cranendonck", "--to", town.outlet]
    }

    /// A file in this person's clone, as it lies there.
    func file(_ path: String) -> String { String(decoding: Disk.read("\(clone)/\(path)") ?? [], as: UTF8.self) }
}
