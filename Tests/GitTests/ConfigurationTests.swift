import Testing

@testable import Git

@Suite struct ConfigurationTests {
    private let sandbox: Sandbox
    private let repository: Repository

    init() throws {
        sandbox = try Sandbox()
        repository = try Repository.create(at: sandbox.absolute("repo"), bare: true)
    }

    @Test func valuesAreSetReadAndRemoved() throws {
        #expect(try repository.configuration("kader.member") == nil)
        try repository.setConfiguration("kader.member", to: "ans \"é\"\n;#")
        #expect(try repository.configuration("kader.member") == "ans \"é\"\n;#")
        #expect(try sandbox.git("config", "kader.member", in: "repo") == "ans \"é\"\n;#\n")
        try sandbox.git("config", "kader.member", "bea", in: "repo")
        #expect(try repository.configuration("kader.member") == "bea")
        try repository.setConfiguration("kader.member", to: nil)
        try repository.setConfiguration("kader.member", to: nil)
        #expect(try repository.configuration("kader.member") == nil)
    }

    @Test(arguments: ["", "a", "a.b c", "a\0.b", ".b", "a.b\n"])
    func badKeysAreRefused(_ key: String) throws {
        #expect(throws: GitError.self) { try repository.setConfiguration(key, to: "x") }
        #expect(throws: GitError.self) { try repository.setConfiguration("kader.x", to: "a\0b") }
    }

    @Test func theUsersOwnConfigurationIsOutOfReach() throws {
        // The tests depend on it: whoever runs them may have any configuration.
        #expect(try repository.configuration("user.name") == nil)
    }
}
