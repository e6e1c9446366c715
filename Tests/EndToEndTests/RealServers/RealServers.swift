import TestSupport
import Testing

/// Servers as administrators install them. `make test-servers` brings what they need.
@Suite("Real servers")
enum RealServers {
    static let sshd = Result { try ShellServer() }
    static let gitolite = Result { try Gitolite() }
    static let nginx = Result { try Nginx() }

    static let lacksSshd: Comment = "openssh-server is not installed; `make test-servers` does that"
    static let lacksGitolite: Comment = "gitolite3 or openssh-server is not installed; `make test-servers` does that"
    static let lacksNginx: Comment = "nginx or fcgiwrap is not installed; `make test-servers` does that"
}

/// Plays the life of bouwsteen A on a server, from a clone of its own address to the adopted text that a partner reads.
func expectLife(
    at address: String, in town: Town, outlet: String, read: String, at location: SourceLocation = #_sourceLocation
) throws {
    let (marie, griet, karel) = (town["marie"], town["griet"], town["karel"])
    try marie.run("rm", ["-rf", marie.clone], in: marie.home)
    try marie.run(Binary.kader, ["clone", address, marie.clone], in: marie.home)
    try marie.drafts("A", Texts.block("A"))
    try marie.kader("propose", "A", "-m", "Graag uw oordeel")
    for id in ["joris", "noor"] {
        try town[id].kader("sync")
        try town[id].kader("review", "A", "--agree")
    }
    for id in ["wim", "wilma"] {
        try town[id].kader("sync")
        try town[id].kader("approve", "A")
    }
    try griet.kader("sync")
    try griet.kader("tag", "A")
    #expect(try town.tip("refs/tags/approved/A/1") != nil, sourceLocation: location)
    #expect(try town.tip(branchA) == nil, "an adopted proposal leaves no branch", sourceLocation: location)
    try expectClean(town, at: location)

    try griet.kader("share", "A", "--with", "cranendonck", "--to", outlet)
    try karel.run(Binary.kader, ["pull", read, karel.clone], in: karel.home)
    let text = String(decoding: Disk.read("\(karel.clone)/\(fileA)") ?? [], as: UTF8.self)
    #expect(text.contains("Wij kiezen voor één visie"), sourceLocation: location)
    #expect(try karel.tries("pull").status == 0, sourceLocation: location)
}
