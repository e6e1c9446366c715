import TestSupport

// The dossier is set up, and everybody has a clone.
extension Golden {
    /// Plays the whole dossier.
    func play() throws {
        try setUp()
        try firstText()
        try judgement()
        try adoption()
        try reading()
        try changes()
        try decisions()
        try exchange()
        try mishaps()
        try overviews()
        try papers()
        try plainGit()
        try manual()
        try story()
    }

    private var members: [(id: String, more: [String])] {
        [
            ("gerda", ["--capacity", "griffie@nederweert"]),
            ("marie", ["--capacity", "ambtenaar@weert", "--body", "werkgroep"]),
            ("joris", ["--capacity", "raadslid@weert"]), ("noor", ["--capacity", "raadslid@nederweert"]),
            ("wim", ["--capacity", "wethouder@weert", "--body", "stuurgroep"]),
            ("wilma", ["--capacity", "wethouder@nederweert", "--body", "stuurgroep"]),
        ]
    }

    private func setUp() throws {
        for id in ["root", "griet", "vera", "karel"] + members.map(\.id) { try town.settle(id) }
        let griet = town["griet"]
        if form != .json { try says("vera", in: town["vera"].home) }
        try says("vera", "status", in: town["vera"].home)
        if form != .json { try says("vera", "help", in: town["vera"].home) }
        try says("vera", "join", "--key", town["vera"].key, in: town["vera"].home)
        try says("griet", "init", griet.clone, "--template", "orientatie", "--title", "Proef", in: griet.home)
        try says(
            "griet", "init", griet.clone, "--template", "orientatietraject", "--title", "Oriëntatie sociaal domein",
            "--municipality", "weert", "--municipality", "nederweert", "--member", "griet", in: griet.home)
        try says("griet", "member", "add", "marie", "--name", "Marie Proef")
        for (id, more) in members.dropLast() {
            let resident = town[id]
            // The first one is shown; the others are added in the same way.
            let arguments =
                ["member", "add", id, "--name", resident.name, "--email", resident.email] + more
                + ["--key", "\(resident.key).pub"]
            try griet.run(Binary.kader, arguments, in: griet.clone)
        }
        try says("griet", "found")
        try says(
            "griet", "member", "add", "wilma", "--name", "Wilma Proef", "--email", "wilma@example.nl", "--capacity",
            "wethouder@nederweert", "--body", "stuurgroep", "--key", "\(town["wilma"].key).pub")
        try says("griet", "member", "list")
        try says("griet", "record", "kader")
        try says("griet", "found")
        try says("griet", "sync")
        try says("griet", "server", "init", town.server)
        try griet.git("remote", "add", "origin", town.server)
        try says("griet", "sync")
        try says("marie", "clone", town.server, town["marie"].clone, in: town["marie"].home)
        for id in members.map(\.id).filter({ $0 != "marie" }) + ["vera"] {
            try town[id].run(Binary.kader, ["clone", town.server, town[id].clone], in: town[id].home)
        }
        try says("marie", "join")
        try says("vera")
        try says("marie", "hooks", "install")
    }
}
