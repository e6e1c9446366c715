import TestSupport
import Testing

/// A member's own settings of Git, whatever they are, keep no draft from the server and spoil nothing for others.
@Suite("Settings of Git")
struct SettingsTests {
    /// A setting, and what is done in the member's clone to have it so; `$HOME` is theirs, `$server` the server.
    struct Setting: Sendable, CustomTestStringConvertible {
        let name: String
        let script: String

        init(_ name: String, _ script: String? = nil) {
            self.name = name
            self.script = script ?? "git config --global \(name)"
        }

        var testDescription: String { name }
    }

    static let settings = [
        Setting("push.gpgSign true"), Setting("push.pushOption ci.skip"), Setting("push.followTags true"),
        Setting("push.default nothing"), Setting("push.default matching"), Setting("push.recurseSubmodules on-demand"),
        Setting("push.useForceIfIncludes true"), Setting("push.negotiate true"),
        Setting("fetch.prune true"), Setting("fetch.pruneTags true"), Setting("fetch.recurseSubmodules true"),
        Setting("fetch.fsckObjects true"), Setting("transfer.fsckObjects true"), Setting("receive.fsckObjects true"),
        Setting("submodule.recurse true"), Setting("protocol.version 0"), Setting("protocol.version 1"),
        Setting("color.ui always"), Setting("color.remote always"), Setting("advice.pushUpdateRejected false"),
        Setting("core.autocrlf true"), Setting("core.autocrlf input"), Setting("core.eol crlf"),
        Setting("core.safecrlf", "git config --global core.safecrlf true; git config --global core.autocrlf true"),
        Setting("core.fileMode false"), Setting("core.ignoreCase true"), Setting("core.precomposeUnicode true"),
        Setting("core.quotePath false"), Setting("core.untrackedCache true"), Setting("core.preloadIndex true"),
        Setting(
            "core.fsmonitor",
            "printf '#!/bin/sh\\nexit 1\\n' >$HOME/watch; chmod +x $HOME/watch; git config --global core.fsmonitor $HOME/watch"
        ),
        Setting("core.logAllRefUpdates always"), Setting("core.sharedRepository group"), Setting("core.compression 0"),
        Setting("core.bigFileThreshold 1"), Setting("core.commitGraph false"), Setting("core.abbrev 4"),
        Setting("index.version 4"),
        Setting("index.version", "git config --global index.version 4; git update-index --index-version 4"),
        Setting("index.skipHash true"), Setting("feature.manyFiles true"), Setting("feature.experimental true"),
        Setting(
            "index without a checksum",
            "python3 -c 'p=\".git/index\";b=open(p,\"rb\").read();open(p,\"wb\").write(b[:-20]+bytes(20))'"),
        Setting("split index", "git config --global core.splitIndex true; git update-index --split-index"),
        Setting("sparse checkout", "git sparse-checkout set --no-cone /bouwstenen /kader.yml"),
        Setting("sparse index", "git sparse-checkout set --cone --sparse-index bouwstenen"),
        Setting("gpg.format openpgp"), Setting("gpg.program /weg/gpg"), Setting("commit.gpgSign false"),
        Setting("commit.cleanup scissors"), Setting("commit.template /weg"), Setting("i18n.commitEncoding latin1"),
        Setting("user.name", "git config --global user.name Iemand; git config --global user.email anders@example.nl"),
        Setting("user.useConfigOnly true"), Setting("author.name Iemand"), Setting("committer.email x@example.nl"),
        Setting("merge.ff only"), Setting("pull.rebase true"), Setting("rerere.enabled true"), Setting("gc.auto 1"),
        Setting("log.showSignature true"), Setting("diff.external /weg/diff"), Setting("core.pager /weg/pager"),
        Setting("init.defaultBranch trunk"), Setting("init.defaultObjectFormat sha256"),
        Setting("init.defaultRefFormat reftable"),
        Setting("clone.defaultRemoteName upstream"), Setting("safe.bareRepository explicit"),
        Setting(
            "attributes",
            "git config --global core.attributesFile $HOME/attributes; printf '*.md text eol=crlf ident\\n* filter=weg\\n' >$HOME/attributes"
        ),
        Setting(
            "attributes of the clone", "mkdir -p .git/info; printf '*.md text=auto eol=crlf\\n' >.git/info/attributes"),
        Setting("exclude", "git config --global core.excludesFile $HOME/ignore; printf 'bouwstenen/\\n' >$HOME/ignore"),
        Setting(
            "insteadOf",
            "git remote set-url origin stad:server.git; git config --global url.$(dirname $server)/.insteadOf stad:"),
        Setting("pushInsteadOf", "git config --global url.file://$server.pushInsteadOf $server"),
        Setting("pushurl", "git remote set-url --push origin file://$server"),
        Setting(
            "an address without a slash",
            "ln -s $server buren.git; mkdir -p .git/info; echo buren.git >>.git/info/exclude; git remote set-url origin buren.git"
        ),
        Setting("a relative address", "git remote set-url origin ../../server.git"),
        Setting("remote.origin.tagOpt --tags", "git config remote.origin.tagOpt --tags"),
        Setting("one branch is fetched", "git config remote.origin.fetch +refs/heads/main:refs/remotes/origin/main"),
        Setting(
            "includeIf",
            "git config --global includeIf.hasconfig:remote.*.url:$server.path $HOME/werk; git config -f $HOME/werk push.gpgSign true; git config -f $HOME/werk core.autocrlf true"
        ),
        Setting("branches are packed", "git pack-refs --all; git gc -q; git repack -adq --write-midx"),
        Setting("a commit-graph", "git commit-graph write --reachable"),
        Setting("a linked folder", "mv $PWD $PWD.echt; ln -s $PWD.echt $PWD"),
        Setting("a mask for oneself", "chmod -R go-rwx .git"),
    ]

    @Test(arguments: settings)
    func aDraftArrivesAndNothingElseDoes(_ setting: Setting) throws {
        let town = try Stage.founded.town()
        let (marie, griet) = (town["marie"], town["griet"])
        let script = "server='\(town.server)'; \(setting.script)"
        try marie.run("sh", ["-e", "-c", script], in: marie.clone)
        let before = try town.references()
        // A text from elsewhere, a text of the folder, and an act on them.
        try marie.drafts("A", Texts.block("A"))
        try marie.kader("open", "A")
        let file = "\(marie.clone)/\(fileA)"
        let text = String(decoding: try #require(Disk.read(file)), as: UTF8.self)
        try Disk.write(Array(text.replacing("één visie", with: "twee visies").utf8), to: file)
        try marie.kader("draft", "-m", "Twee")
        try marie.kader("propose", "A", "-m", "Graag uw oordeel")
        try marie.kader("sync")
        let tip = try marie.git("rev-parse", branchA)
        #expect(try town.tip(branchA) == tip)
        let others = try town.references().split(separator: "\n").filter { !$0.hasPrefix(branchA) }
        #expect(others.joined(separator: "\n") + "\n" == before, "nothing else moved")
        let sent = try marie.run("git", ["--git-dir", town.server, "show", "\(branchA):\(fileA)"], in: marie.home)
            .output
        #expect(sent == text.replacing("één visie", with: "twee visies") && !sent.contains("\r"))
        try griet.kader("sync")
        #expect(try griet.git("rev-parse", branchA) == tip)
        for resident in [marie, griet] {
            let audit = try resident.tries("verify")
            #expect(audit.status == 0, "\(audit)")
        }
        // The folder shows `main` again, and what is adopted elsewhere comes in.
        try marie.kader("open", "main")
    }

    /// The griffie's settings, with what moves several references at once.
    @Test(arguments: [
        Setting("push.gpgSign true"), Setting("push.followTags true"), Setting("push.pushOption x"),
        Setting("fetch.pruneTags true"), Setting("index.skipHash true"), Setting("color.ui always"),
        Setting("no atomic push", "git --git-dir=$server config receive.advertiseAtomic false"),
        Setting("no push options", "git --git-dir=$server config receive.advertisePushOptions false"),
    ])
    func anAdoptionArrives(_ setting: Setting) throws {
        let town = try Stage.approved.town()
        let (griet, marie) = (town["griet"], town["marie"])
        try griet.run("sh", ["-e", "-c", "server='\(town.server)'; \(setting.script)"], in: griet.clone)
        try griet.kader("sync")
        let outcome = try griet.kader("tag", "A")
        #expect(try town.tip("refs/tags/approved/A/1") != nil && town.tip(branchA) == nil, "\(outcome)")
        try marie.kader("sync")
        let audit = try marie.tries("verify")
        #expect(audit.status == 0, "\(audit)")
    }
}
