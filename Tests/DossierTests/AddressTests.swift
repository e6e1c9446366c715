import Dossier
import Testing

@Suite("Addresses")
struct AddressTests {
    @Test(arguments: [
        "/srv/git/dossier.git", "../dossier.git", "dossier", "een map/dossier.git", "./-streep",
        "ssh://git@git.weert.example:2222/dossier.git", "git@git.weert.example:dossier.git", "server:dossier.git",
        "https://naam:geheim@git.weert.example/a/dossier.git", "file:///srv/git/dossier.git",
        "git+ssh://server/dossier", "ssh://[::1]:22/dossier.git", "[::1]:dossier.git", "map/ext::niets",
    ])
    func whatGitCarriesItselfIsAnAddress(_ text: String) throws {
        #expect(try Address(text).text == text)
    }

    @Test(arguments: [
        "--upload-pack=touch x", "-u", "-", "ssh://-oProxyCommand=x/y", "ssh://git@-oProxyCommand=x/y",
        "git@-oProxyCommand=x:y", "ssh://%2doProxyCommand=x/y", "ssh://-oProxyCommand=x@server/y",
    ])
    func anOptionIsNoAddress(_ text: String) {
        #expect(throws: Address.Flaw.option) { try Address(text) }
    }

    @Test(arguments: [
        ("ext::sh -c touch% x", "ext"), ("EXT::sh", "EXT"), ("fd::17", "fd"), ("codecommit::eu://x", "codecommit"),
        ("a+b-c.d::x", "a+b-c.d"), ("::x", ""), ("ext://sh", "ext"), ("hg://server/x", "hg"),
        ("transport::ssh://server/x", "transport"),
    ])
    func aHelperOfGitIsNoAddress(_ text: String, _ helper: String) {
        #expect(throws: Address.Flaw.helper(helper)) { try Address(text) }
    }

    @Test(arguments: ["", "  ", String(repeating: "a", count: 5_000)])
    func nothingAndTooMuchAreNoAddress(_ text: String) {
        #expect(throws: Address.Flaw.length) { try Address(text) }
    }

    @Test(arguments: ["/srv/a\nb", "/srv/a\u{0}b", "/srv/\u{202E}tig.git", "https://server/\u{1B}[2J"])
    func whatIsNotToBeSeenIsInNoAddress(_ text: String) {
        #expect(throws: Address.Flaw.hidden) { try Address(text) }
    }

    @Test(arguments: [
        ("ssh://git@git.weert.example/sociaal-domein.git", "sociaal-domein"), ("git@server:dossier.git", "dossier"),
        ("server:map/dossier.git/", "dossier"), ("/srv/git/dossier.git", "dossier"), ("/srv/dossier/.git", "dossier"),
        ("/srv/dossier/.git///", "dossier"), ("../dossier", "dossier"), ("/foo/bar:2222.git", "2222"),
        ("ssh://server:2222", "server"), ("server:", "server"), ("https://naam:geheim@server:8080/", "server"),
        ("foo:bar.git", "bar"),
        ("file:///srv/een  map.git", "een map"), ("/srv/dossier.git.git", "dossier.git"), ("dossier.git ", "dossier"),
    ])
    func aCloneIsCalledAsGitCallsIt(_ text: String, _ name: String) throws {
        #expect(try Address(text).folderName == name)
    }

    @Test(arguments: [
        "file:///srv/-utouch x;", "/srv/-x.git", "server:--x", "/", "..", "/srv/..", ".", "/srv/.git.git/..",
    ])
    func aNameThatIsNoFoldersIsNotMadeUp(_ text: String) throws {
        #expect(try Address(text).folderName == nil)
    }
}
