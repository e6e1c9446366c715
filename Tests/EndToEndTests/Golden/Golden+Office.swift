import TestSupport

// What the griffie does, and what goes wrong.
extension Golden {
    /// Members come, change and go; a register is written; proposals are withdrawn and rejected.
    func changes() throws {
        town.pass(days: 7)
        try says("marie", "member", "end", "joris")
        try says("griet", "member", "change", "marie", "--name", "Marie Proef-Smeets")
        try says("griet", "propose", "kader", "-m", "Marie is getrouwd")
        try says("griet", "withdraw", "kader", "-m", "Toch niet")
        try says("griet", "member", "end", "noor", "--capacity", "raadslid@weert")
        try says("griet", "member", "end", "noor")
        try says("griet", "withdraw", "kader", "-m", "Zij blijft")
        try says("griet", "open", "besluiten")
        try edit("griet", "besluiten.md") { $0.replacing("| 1 | Uitvoering", with: "| 1 | De uitvoering") }
        try says("griet")
        try says("griet", "record", "besluiten", "-m", "Besluit van 3 oktober")
        try says("griet", "record", "A")
        try says("marie", "sync")
        try says("marie", "discard", "B")
        try says("marie", "open", "B")
        try edit("marie", "bouwstenen/B.md") { _ in Texts.block("B") }
        try says("marie", "discard", "B")
        try edit("marie", "bouwstenen/B.md") { _ in Texts.block("B") }
        try says("marie", "draft", "B", "-m", "Eerste tekst", "--offline")
        try says("marie")
        try says("marie", "sync")
        try says("marie", "propose", "B", "-m", "Graag jullie oordeel")
        for id in ["joris", "noor"] {
            try town[id].kader("sync")
            try town[id].kader("review", "B", "--agree")
        }
        try says("wim", "sync")
        try says("wim", "reject", "B", "-m", "Past niet in de opdracht")
        try says("wim", "status", "--mine")
        try says("marie")
        try says("marie", "withdraw", "B", "-m", "Laat maar")
    }

    /// A council decides on the assignment.
    func decisions() throws {
        try says("marie", "sync")
        try says("marie", "open", "opdracht")
        try edit("marie", "opdracht.md") { $0.replacing("## Budget", with: "## Budget\n\nElk de helft.") }
        try says("marie", "draft", "-m", "De verdeling")
        try says("marie", "propose", "opdracht", "-m", "Voor de raden")
        for id in ["wim", "wilma"] {
            try town[id].kader("sync")
            try town[id].kader("review", "opdracht", "--agree")
        }
        try says("griet")
        try says("griet", "approve", "opdracht")
        try says("griet", "approve", "opdracht", "--for", "raad@weert")
        try says(
            "griet", "session", "open", "2018-11-07", "--type", "openbaar", "--body", "raad@weert", "--chair", "griet")
        try says("griet", "approve", "opdracht", "--for", "raad@weert", "--decision", "RB-41", "--votes", "8-19-0")
        try says("griet", "approve", "opdracht", "--for", "raad@weert", "--decision", "RB-41", "--votes", "19-8-0")
        try says("griet", "session", "close", "--no-expectations")
        try says("gerda")
        try says("gerda", "tag", "opdracht")
        try says(
            "gerda", "session", "open", "2018-11-08", "--type", "openbaar", "--body", "raad@nederweert", "--chair",
            "gerda")
        try says(
            "gerda", "reject", "opdracht", "--for", "raad@nederweert", "--decision", "77", "--votes", "6-11-0", "-m",
            "De raad wil eerst de kosten zien")
        try says("gerda", "session", "close", "--expect", "Een nieuw voorstel")
        try says("griet")
        try says("griet", "status")
    }

    /// A partner pulls what was shared.
    func exchange() throws {
        let (griet, karel) = (town["griet"], town["karel"])
        try says("griet", "share", "A", "--with", "cranendonck")
        try says("griet", "server", "init", town.outlet, "--outlet", "cranendonck")
        try says("griet", "share", "A", "--with", "cranendonck", "--to", town.outlet)
        try says("griet", "share", "B", "--with", "cranendonck", "--to", town.outlet)
        try says("karel", "pull", town.outlet, karel.clone, in: karel.home)
        try says("karel", "pull")
        try says("griet", "verify", in: griet.clone)
    }

    /// What goes wrong, and what to do then.
    func mishaps() throws {
        try says("marie", "sync")
        try says("marie", "open", "C")
        try edit("marie", "bouwstenen/C.md") { _ in Texts.block("C") }
        try says("marie", "draft", "-m", "Eerste tekst")
        try says("marie", "update", "C")
        try says("marie", "review", "C", "--agre")
        try says("joris", "show", "C/marie/1")
        try town["marie"].run("mv", [town.server, town.server + ".away"], in: town["marie"].home)
        try says("marie", "propose", "C", "-m", "Graag")
        try says("marie")
        try says("marie", "sync")
        try town["marie"].run("mv", [town.server + ".away", town.server], in: town["marie"].home)
        try says("marie", "sync")
        try says("vera", "review", "C", "--agree")
    }
}
