import TestSupport
import Testing

/// What may leave the dossier for a partner, and what the partner is told of it.
@Suite("Sharing")
struct ShareTests {
    private func expect(
        _ outcome: Outcome, _ status: Int32, _ words: String, at location: SourceLocation = #_sourceLocation
    ) {
        #expect(outcome.status == status && outcome.errors.contains(words), "\(outcome)", sourceLocation: location)
    }

    @Test func aVersionThatTheServerDoesNotHaveIsNotShared() throws {
        let town = try Stage.approved.town()
        let griet = town["griet"]
        try town.makeOutlet()
        try griet.kader("sync")
        try griet.kader("tag", "A", "--offline")
        let before = try town.references(of: town.outlet)
        expect(try griet.triesToShare("A"), 2, "kader sync")
        #expect(try town.references(of: town.outlet) == before)
        try griet.kader("sync")
        try griet.shares("A")
        #expect(try town.references(of: town.outlet) != before)
    }

    @Test func aTagThatTheServerHasOtherwiseIsNotShared() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        try town.makeOutlet()
        try town.administrator("update-ref", "refs/tags/approved/A/1", "main")
        expect(try griet.triesToShare("A"), 3, "wijst op de server iets anders aan")
        try town.administrator("update-ref", "-d", "refs/tags/approved/A/1")
        expect(try griet.triesToShare("A"), 2, "De server heeft approved/A/1 nog niet")
        #expect(try town.references(of: town.outlet).isEmpty)
    }

    @Test func withoutItsServerNothingIsShared() throws {
        let town = try Stage.adopted.town()
        let griet = town["griet"]
        try town.makeOutlet()
        expect(try griet.triesToShare("A", "--offline"), 64, "--offline")
        try griet.git("remote", "set-url", "origin", town.folder.absolute("weg.git"))
        expect(try griet.triesToShare("A"), 4, "server")
        #expect(try town.references(of: town.outlet).isEmpty)
    }

    @Test func aDossierWithoutAServerShares() throws {
        let town = try Stage.adopted.town()
        try town.makeOutlet()
        try town["griet"].git("remote", "remove", "origin")
        try town["griet"].shares("A")
    }

    @Test func aTextUnderATagThatNobodyLawfulSignedIsNotShared() throws {
        let town = try Town.shared()
        let (griet, marie) = (town["griet"], town["marie"])
        let before = try town.references(of: town.outlet)
        try marie.kader("sync")
        try marie.drafts("A", Texts.block("A", choice: "Een geheim concept."))
        let draft = try marie.git("rev-parse", "refs/heads/proposal/A/marie/2")
        for options in [["-a"], ["-s"]] {
            let message = Message.text("tag", "A", as: "griffie@weert")
            try town["root"].run(
                "git",
                [
                    "-c", "gpg.format=ssh", "-c", "user.signingkey=\(marie.key)", "tag", "-f", "-m", message,
                    "approved/A/2", draft,
                ] + options, in: town.server)
            _ = try griet.triesGit("tag", "-d", "approved/A/2")
            _ = try griet.triesGit("fetch", "-q", "--tags", "origin")
            #expect(try griet.git("tag", "-l", "approved/A/2") == "approved/A/2")
            let outcome = try griet.triesToShare("A")
            expect(outcome, 3, "niet te vertrouwen")
            #expect(try town.references(of: town.outlet) == before)
        }
    }

    @Test func noOlderVersionFollowsALaterOne() throws {
        let town = try Town.shared()
        let (griet, karel) = (town["griet"], town["karel"])
        try town.adoptAgain("Wij kiezen voor twee visies.")
        try griet.shares("A")
        try karel.kader("pull")
        expect(try griet.triesToShare("A@1"), 64, "heeft al versie 2")
        expect(try griet.triesToShare("A@1", "--moment", "final"), 64, "heeft al versie 2")
        try karel.kader("pull")
        #expect(karel.file(fileA).contains("twee visies"))
    }

    @Test func whatAPartnerChangedIsKeptBesideWhatCameIn() throws {
        let town = try Town.shared()
        let karel = town["karel"]
        try town.adoptAgain("Een nieuwe keuze.")
        try town["griet"].shares("A")
        let path = "\(karel.clone)/bouwstenen/A.md"
        try Disk.write(Array("Een eigen tekst.\n".utf8), to: path)
        let told = try karel.kader("pull").output
        #expect(karel.file("bouwstenen/A.md").contains("Een nieuwe keuze."))
        let kept = "\(karel.clone)/.git/kader-kept-A-1.md"
        #expect(told.contains(kept) && !told.contains("kader draft"), "\(told)")
        #expect(String(decoding: Disk.read(kept) ?? [], as: UTF8.self) == "Een eigen tekst.\n")
        // A file that is gone is no text of theirs: it comes back as it is now.
        try karel.run("/bin/rm", [path], in: karel.clone)
        try town.adoptAgain("Nog een keuze.")
        try town["griet"].shares("A")
        try karel.kader("pull")
        #expect(karel.file("bouwstenen/A.md").contains("Nog een keuze."))
    }

    @Test func sharedForAnotherMomentItStillSaysWhatChanged() throws {
        let town = try Town.shared()
        let (griet, karel) = (town["griet"], town["karel"])
        try town.adoptAgain("Wij kiezen voor twee visies.")
        try griet.shares("A")
        try karel.kader("pull")
        let summary = karel.file("samenvatting/A.md")
        #expect(summary.contains("twee visies"))
        try griet.shares("A", "--moment", "final")
        expect(try griet.triesToShare("A", "--moment", "final"), 64, "al gedeeld")
        let pull = try karel.kader("pull")
        #expect(pull.output.contains("bij het eindrapport"), "\(pull)")
        #expect(karel.file("samenvatting/A.md") == summary)
    }

    @Test func aPullTellsTheMomentAndHowOldTheLastWordIs() throws {
        let town = try Stage.adopted.town()
        let (griet, karel) = (town["griet"], town["karel"])
        try town.makeOutlet()
        try griet.shares("A", "--moment", "start")
        let first = try karel.run(Binary.kader, ["pull", town.outlet, karel.clone, "--json"], in: karel.home).output
        for text in [
            "\"moment\" : \"start\"", "\"version\" : 1", "\"last_shared\" : \"2018-09-1", "\"days_since\" : 0",
        ] {
            #expect(first.contains(text), "\(first)")
        }
        town.pass(days: 30)
        let later = try karel.kader("pull")
        #expect(later.output.contains("niets nieuws") && later.output.contains("30 dagen geleden"), "\(later)")
        let record = try karel.kader("pull", "--json").output
        #expect(record.contains("\"days_since\" : 30") && record.contains("\"moment\" : \"start\""), "\(record)")
        try griet.shares("A", "--moment", "final")
        let last = try karel.kader("pull").output
        #expect(last.contains("versie 1, gedeeld bij het eindrapport") && last.contains("vandaag"), "\(last)")
    }

    @Test func noAddressIsAnOptionOrAProgram() throws {
        let town = try Stage.adopted.town()
        let (griet, karel) = (town["griet"], town["karel"])
        let mark = town.folder.absolute("ingebroken")
        let addresses = [
            "--receive-pack=touch \(mark);", "--upload-pack=touch \(mark);", "ext::sh -c touch% \(mark)", "fd::0",
            "ssh://-oProxyCommand=touch%20\(mark)/x", "-oProxyCommand=touch\(mark):x",
        ]
        for address in addresses {
            var outcomes: [Outcome] = []
            outcomes.append(
                try griet.tries("share", "A", "--with", "cranendonck", "--to=\(address)"))
            for verb in ["clone", "pull"] {
                outcomes.append(try karel.attempt(Binary.kader, [verb, "--", address], in: karel.home))
                outcomes.append(try karel.attempt(Binary.kader, [verb, "--", address, "map"], in: karel.home))
            }
            for outcome in outcomes { #expect(outcome.status == 64, "\(address): \(outcome)") }
        }
        for address in ["file://\(town.folder.path)/-utouch ingebroken;", "\(town.folder.path)/--upload-pack=x"] {
            for verb in ["clone", "pull"] {
                let outcome = try karel.attempt(Binary.kader, [verb, address], in: karel.home)
                expect(outcome, 64, "Noem de map zelf")
            }
        }
        #expect(Disk.read(mark) == nil)
        #expect(try karel.run("ls", [], in: karel.home).output.isEmpty)
    }
}
