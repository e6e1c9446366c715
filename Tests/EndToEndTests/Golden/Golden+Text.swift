import TestSupport

// A text is written, judged and adopted.
extension Golden {
    /// Marie writes bouwsteen A in an informal session.
    func firstText() throws {
        try says("griet", "session", "close", "--no-expectations")
        try says(
            "griet", "session", "open", "2018-09-12", "--type", "informeel", "--body", "stuurgroep", "--chair", "wim",
            "--title", "Start", "--present", "wim:wethouder@weert", "--present", "marie:ambtenaar@weert", "--guest",
            "Mevrouw L. Smit, Westrom")
        try says("marie", "sync")
        try says("marie", "open", "A")
        try says("marie", "draft", "A")
        try says("marie", "draft", "Q")
        try edit("marie", "bouwstenen/A.md") { _ in Texts.block("A") }
        try says("marie")
        try says("marie", "status")
        try says("marie", "draft", "-m", "Eerste tekst")
        try says("marie")
        try says("marie", "propose", "a", "-m", "Graag jullie oordeel", "--by", "2018-09-26")
        try says("marie", "review", "A", "--agree")
        try says("wim", "sync")
        try says("wim", "approve", "A")
        try says("griet", "session", "close")
        try says(
            "griet", "session", "close", "--expect", "Bouwsteen A is beoordeeld", "--decision", "A gaat eerst")
        try says("joris")
    }

    /// Joris objects, Noor holds, and Marie writes it again.
    func judgement() throws {
        town.pass(days: 7)
        try says("joris", "review", "A")
        try says("joris", "review", "A", "--object", "-m", "De kosten ontbreken")
        try says("noor", "sync")
        try says("noor", "review", "A", "--hold")
        try says("noor", "review", "A", "--hold", "-m", "Niet zonder cijfers")
        try says("gerda", "sync")
        try says("gerda", "comment", "A", "--on", "Wonen", "-m", "En de bus?")
        try says("gerda", "comment", "A", "--on", "Inwoners", "-m", "Noem ook het jongerenwerk")
        try says("wim", "sync")
        try says("wim", "approve", "A")
        try says("griet", "tag", "A")
        try says("marie")
        try says("marie", "open", "A")
        try edit("marie", "bouwstenen/A.md") { $0.replacing("in de hele keten.", with: "binnen het budget.") }
        try says("marie", "draft", "A", "-m", "Kosten en cijfers")
        try says("marie", "propose", "A", "-m", "De kosten staan erin")
        try says("wim", "sync")
        try says("wim")
        try says("wim", "status")
        try says("noor", "sync")
        try says("noor", "resolve", "0123456789")
        try says("noor", "resolve", try verdict(saying: "houdt aan"), "-m", "De cijfers staan erin")
        for id in ["joris", "noor"] {
            try town[id].kader("sync")
            try town[id].kader("review", "A", "--agree", "-m", "Helder")
        }
    }

    /// Both aldermen approve, and the griffie adopts it.
    func adoption() throws {
        try says("wim", "sync")
        try says("wim")
        try says("wim", "reject", "A")
        try says("wim", "approve", "A", "-m", "Goed stuk")
        try says("wilma", "sync")
        try says("wilma", "approve", "A", "--for", "raad@nederweert")
        try says("wilma", "approve", "A")
        try says("griet")
        try says("joris", "sync")
        try says("joris", "tag", "A")
        try says("griet", "tag", "A")
        try says("griet", "tag", "A")
        try says(
            "griet", "session", "open", "2018-10-10", "--type", "informeel", "--body", "stuurgroep", "--chair", "wim",
            "--present", "wim:raadslid@weert")
        try says(
            "griet", "session", "open", "2018-10-10", "--type", "informeel", "--body", "stuurgroep", "--chair", "wim",
            "--present", "wim:wethouder@weert")
        try says("griet", "session", "show")
        try says(
            "griet", "session", "close", "--met", "1", "--no-expectations", "--decision", "Bouwsteen B volgt")
    }

    /// Everybody looks.
    func reading() throws {
        try says("joris", "sync")
        for arguments in [
            ["status"], ["show", "A"], ["show", "A@2"], ["log", "A"], ["log", "besluiten"], ["roles", "A"],
            ["roles", "Z"], ["check", "A"], ["check", "B"], ["redline", "A@1", "A"], ["summary"],
            ["summary", "2018-09-12..2018-10-10"], ["summary", "2018-09-12..2018-11-11"], ["session", "list"],
            ["session", "show", "2018-10-10"], ["session", "show", "2018-11-11"], ["export", "A"], ["export", "B"],
            ["verify"], ["statsu"], [],
        ] {
            try says("joris", arguments)
        }
    }

    /// Changes a file in somebody's folder.
    func edit(_ id: String, _ path: String, _ change: (String) -> String) throws {
        let file = "\(town[id].clone)/\(path)"
        try Disk.write(Array(change(String(decoding: Disk.read(file) ?? [], as: UTF8.self)).utf8), to: file)
    }

    /// The number of the first verdict that `status` tells of in these words.
    func verdict(saying words: String) throws -> String {
        let status = try town["noor"].kader("status").output
        guard
            let line = status.split(separator: "\n").drop(while: { !$0.contains(words) }).first(where: {
                $0.contains("afhandelen")
            }), let command = Advice.commands(in: String(line)).first?.last
        else {
            throw TestError("nothing to take back: \(status)")
        }
        return command
    }
}
