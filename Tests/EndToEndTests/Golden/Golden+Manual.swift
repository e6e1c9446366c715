import TestSupport

// What there is to read besides: the help, overviews and reports, papers, what plain Git is told, and the story.
extension Golden {
    private static let verbs = [
        "init", "clone", "join", "member", "member add", "member list", "member change", "member end", "found", "hooks",
        "hooks install", "draft", "open", "discard", "propose", "update", "withdraw", "record", "review", "comment",
        "resolve", "approve", "reject", "tag", "turn", "status", "show", "log", "roles", "check", "overview", "report",
        "redline", "summary", "export", "verify", "session", "session open", "session close", "session show",
        "session list", "sync", "share", "pull", "server", "server init", "hook", "demo",
    ]

    /// The help of every verb.
    func manual() throws {
        guard form != .json else { return }
        for verb in Self.verbs {
            try says("vera", ["help"] + verb.split(separator: " ").map(String.init), in: town["vera"].home)
        }
    }

    /// What the texts say together.
    func overviews() throws {
        for arguments in [
            ["overview", "planning"], ["overview", "stages", "bouwsteen"], ["overview", "coverage"],
            ["overview", "terms"], ["overview", "versions"], ["overview", "attendance"], ["overview", "decisions"],
            ["overview", "matrix"], ["overview", "budget", "opdracht/Budget"], ["overview", "table"],
            ["overview", "onzin"], ["report"], ["report", "stuurgroep", "2018-10-10..2018-11-08"],
            ["report", "besluiten", "..2018-11-08"],
            ["report", "onzin"],
        ] {
            try says("joris", arguments)
        }
    }

    /// The words of a Word file.
    func papers() throws {
        try says("joris", "sync")
        for (arguments, file) in [
            (["export", "A"], "A.docx"), (["redline", "C", "C/marie/1"], "voorstel.docx"),
            (["report", "stuurgroep", "..2018-09-12"], "stuurgroep.docx"),
            (["summary", "2018-09-12..2018-10-10"], "samenvatting.docx"),
        ] where form != .json {
            let path = "\(town["joris"].home)/\(file)"
            try says("joris", arguments + ["-o", path])
            let part = try town["joris"].attempt("unzip", ["-p", path, "word/document.xml"], in: town.folder.path)
            let words = part.output.replacing("</w:p>", with: "\n").replacing(/<[^>]*>/, with: "")
            note(words, on: arguments[0])
        }
    }

    /// What somebody is told who does it with plain Git.
    func plainGit() throws {
        guard form != .json else { return }
        let marie = town["marie"]
        try marie.kader("open", "main")
        try edit("marie", "bouwstenen/D.md") { $0 + "\nMet de hand.\n" }
        try types("marie", "commit", "-qam", "Met de hand")
        try types("marie", "-c", "core.hooksPath=/dev/null", "commit", "-qam", "Met de hand")
        try types("marie", "push", "-q", "origin", "main")
        try types("marie", "-c", "core.hooksPath=/dev/null", "push", "-q", "origin", "main")
        try marie.git("reset", "-q", "--hard", "origin/main")
        try types("marie", "push", "-q", "origin", ":refs/tags/approved/A/1")
        try types("marie", "-c", "core.hooksPath=/dev/null", "push", "-q", "origin", ":refs/tags/approved/A/1")
        try types("marie", "-c", "core.hooksPath=/dev/null", "push", "-q", "origin", "main:refs/heads/eigen")
    }

    /// The story that a newcomer has played.
    func story() throws {
        guard form != .json else { return }
        let folder = town.folder.absolute("verhaal")
        try says("vera", "demo", folder, in: town["vera"].home)
        try says("vera", "verify", in: "\(folder)/griet")
    }
}
