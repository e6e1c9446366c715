import ArgumentParser
import Dossier
import Glibc
import Report
import Review
import Workflow

extension Console {
    /// Tells what an audit found.
    ///
    /// - Throws: the exit status for damage where it found anything.
    func give(_ audit: Audit) throws {
        var text = Phrase(
            nl: "\(audit.commits) vastleggingen en \(audit.signatures) handtekeningen nagekeken.\n",
            en: "\(audit.commits) commits and \(audit.signatures) signatures checked.\n")(language)
        if let skipped = audit.skipped {
            text += Phrase(
                nl:
                    "Vanaf \(skipped.tag). Niet opnieuw bekeken is wat daarvoor lag: \(skipped.steps) vastleggingen op main "
                    + "met hun voorstellen, \(skipped.tags) labels (alleen naam en plaats), en \(skipped.proposals) open of "
                    + "gesloten voorstellen zonder nieuws.\n",
                en:
                    "Since \(skipped.tag). What lay before was not looked at again: \(skipped.steps) commits on main with "
                    + "their proposals, \(skipped.tags) tags (names and places alone), and \(skipped.proposals) open or "
                    + "closed proposals without news.\n")(language)
        }
        for finding in audit.findings {
            let object = Terminal.escape(
                finding.object.hasPrefix("refs/") ? finding.object : String(finding.object.prefix(12)))
            text +=
                "\(object): \(finding.rule.rawValue): \(Terminal.escape(finding.message(language), keepingLines: true))\n"
        }
        text +=
            audit.isClean
            ? Phrase(nl: "Alles klopt.\n", en: "All is in order.\n")(language)
            : Phrase(
                nl: "Gevonden: \(audit.findings.count). Leg dit voor aan de griffie.\n",
                en: "Found: \(audit.findings.count). Raise this with the griffie.\n")(language)
        try give(text: text, json: JSON.text(of: AuditRecord(audit, language)))
        guard audit.isClean else { throw ExitCode(Failure.Status.damaged.rawValue) }
    }

    /// A line on the terminal that tells how far long work has come; nothing where there is no terminal.
    func progress() -> Progress { Progress(isShown: isatty(STDERR_FILENO) == 1 && !json, language: language) }
}

/// How far long work has come.
struct Progress: Sendable {
    let isShown: Bool
    let language: Language

    /// Says that `done` of `total` is done.
    func update(_ done: Int, _ total: Int) {
        guard isShown, total > 100 else { return }
        let text = Phrase(nl: "nagekeken: \(done) van \(total)", en: "checked: \(done) of \(total)")(language)
        StandardStream.write("\r\(text)", to: STDERR_FILENO)
    }

    /// Says what is being done.
    func say(_ phrase: Phrase) {
        guard isShown else { return }
        StandardStream.write("\r\(phrase(language))", to: STDERR_FILENO)
    }

    /// Takes the line away.
    func finish() {
        guard isShown else { return }
        StandardStream.write("\r\u{1B}[K", to: STDERR_FILENO)
    }
}

/// An audit as `kader.verify/1`.
private struct AuditRecord: Encodable {
    let schema = "kader.verify/1"
    let ok: Bool
    let commits: Int
    let signatures: Int
    let since: Since?
    let findings: [Finding]

    struct Since: Encodable {
        let tag: String
        let skipped: Skipped

        struct Skipped: Encodable {
            let steps: Int
            let tags: Int
            let proposals: Int
        }
    }

    struct Finding: Encodable {
        let rule: String
        let object: String
        let message: String
    }

    init(_ audit: Audit, _ language: Language) {
        ok = audit.isClean
        commits = audit.commits
        signatures = audit.signatures
        since = audit.skipped.map {
            Since(tag: $0.tag, skipped: .init(steps: $0.steps, tags: $0.tags, proposals: $0.proposals))
        }
        findings = audit.findings.map {
            Finding(rule: $0.rule.rawValue, object: $0.object, message: $0.message(language))
        }
    }
}
