import Content
import Dossier
import Markdown
import Redline

@testable import Git
@testable import Report
@testable import Review
@testable import Workflow

/// A parser of what strangers send, and what must hold of whatever it makes of it.
enum Target: String, CaseIterable {
    /// `kader.yml`, and an edit of it.
    case charter
    /// Two `kader.yml` with a zero between them, and what the change does.
    case change
    /// A document's front matter, its check against its kind, and a session's record.
    case document
    /// The trailers of a message.
    case statement
    /// An armoured SSH signature.
    case signature
    /// A public key on one line.
    case key
    /// A commit as Git stores it.
    case commit
    /// An annotated tag as Git stores it.
    case tag
    /// Names of references, proposals and paths.
    case names
    /// Two texts with a zero between them, and their differences.
    case redline
    /// The text of a Word file, and what it changes.
    case word
    /// A text, and its words apart from its bytes.
    case wording
    /// The overview of an outlet.
    case manifest
    /// The list of keys of an outlet, in its file or in a setting.
    case office
    /// The branches that a tag lists.
    case branches

    /// Reads `bytes`; traps where what comes of it is not as it should be.
    func read(_ bytes: [UInt8]) {
        switch self {
        case .charter: Self.readCharter(bytes)
        case .change: Self.readChange(bytes)
        case .document: Self.readDocument(bytes)
        case .statement: Self.readStatement(bytes)
        case .signature: Self.readSignature(bytes)
        case .key: Self.readKey(bytes)
        case .commit: Self.readCommit(bytes)
        case .tag: Self.readTag(bytes)
        case .names: Self.readNames(bytes)
        case .redline: Self.readTexts(bytes)
        case .word: Self.readWord(bytes)
        case .wording: Self.readWording(bytes)
        case .manifest: Self.readManifest(bytes)
        case .office: Self.readOffice(bytes)
        case .branches: Self.readBranches(bytes)
        }
    }

    private static func readCharter(_ bytes: [UInt8]) {
        guard var editor = try? CharterEditor(bytes) else { return }
        // What was read is written back as it was, and an edit reads as what was asked.
        precondition(editor.bytes == bytes)
        guard let id = MemberID("els"), editor.charter.member(id) == nil else { return }
        let member = Member(id: id, name: "Els: x", emails: ["els@x.example"])
        guard (try? editor.add(member)) != nil else { return }
        precondition(editor.charter.members.last == member)
        precondition((try? Charter(yaml: editor.bytes)) == editor.charter)
    }

    private static func readChange(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        guard let first = parts.first, let last = parts.last, let old = try? Charter(yaml: first),
            let new = try? Charter(yaml: last)
        else { return }
        var ownership = Ownership()
        ownership.take(old)
        precondition(ownership.violations(by: old).isEmpty && old.endings(to: old) == nil)
        // Ends of keys take nothing from anybody.
        if old.endings(to: new) != nil { precondition(ownership.violations(by: new).isEmpty) }
        guard let kind = old.kind(.charter) else { return }
        let change = PolicyChange(
            old: old, new: new, at: Moment(seconds: 0), ownership: ownership, documents: [])
        let setting = Setting(charter: old, document: .charter, kind: kind, now: Moment(seconds: 0))
        let refusal = Rulebook.refusal(of: .change(change), in: setting)
        if old.founded != nil, new.founded != old.founded { precondition(refusal != nil) }
    }

    private static func readWording(_ bytes: [UInt8]) {
        let wording = Wording.of(bytes)
        precondition(Wording.of(wording) == wording)
        precondition(Wording.of(bytes + [0x0A]) == wording)
        precondition(Wording.of(Array(bytes.map { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }.joined())) == wording)
    }

    private static func readManifest(_ bytes: [UInt8]) {
        guard var manifest = Manifest(bytes) else { return }
        // Nothing is in it that would not be written so, and nothing that an outlet cannot hold.
        precondition(manifest.bytes == bytes && manifest.flaw == nil)
        let paths = manifest.paths
        precondition(paths.count == 2 + 2 * manifest.rows.count)
        precondition(paths.allSatisfy { $0.isSafe && $0.description.hasSuffix(".md") })
        guard let row = manifest.rows.first else { return }
        precondition(manifest.row(of: row.document) == row)
        manifest.put(row)
        precondition(manifest.bytes == bytes)
        // One document stands there once.
        precondition(Manifest(rows: manifest.rows + [row]).flaw != nil)
    }

    private static func readOffice(_ bytes: [UInt8]) {
        if let office = OfficeKeys(bytes) {
            precondition(office.bytes == bytes && !office.keys.isEmpty)
            precondition(OfficeKeys(setting: office.setting) == office)
            precondition(office.keys.allSatisfy { office.contains($0) })
        }
        let setting = String(decoding: bytes, as: UTF8.self)
        if let office = OfficeKeys(setting: setting) {
            precondition(office.setting == setting && OfficeKeys(office.bytes) == office)
        }
    }

    private static func readBranches(_ bytes: [UInt8]) {
        let tips = BranchList.tips(in: bytes)
        let again = BranchList.text(tips.map { Reference(name: $0.name, target: $0.tip) })
        precondition(BranchList.tips(in: Array(again.utf8)) == tips)
    }

    private static let town = try? Charter(
        yaml: Array(
            """
            kader: 1
            title: T
            municipalities: {weert: Weert}
            roles: {griffie: Griffie}
            kinds:
              kader: {name: K, path: kader.yml, propose: &M, review: &M, approve: &M, tag: &M}
              session: {name: S, path: "s/{id}.md", register: true, record: &M}
              stuk: {name: B, path: "b/{id}.md", sections: [Doel], required: [bron], fields: {bron: {to: stuk}, looptijd: period},
                tables: {Planning: {columns: {Periode: period, Wie: actor, Na: after, per year: euro, Samen: euro, Toets: {to: stuk, cover: all}}, required: [Periode], totals: {row: Samen, column: Samen}}, Keuzes: {columns: {Oordeel: {of: [ja, nee], cover: all, then: {nee: [Waarom]}}, Saldo: {minus: [Af, Bij]}, Stand: {steps: [open, klaar | gestopt]}}, rows: {min: 1}}}, items: {RV: 2}, propose: &M, review: &M, approve: &M, tag: &M}
            members: {jan: {name: Jan, emails: [jan@x.example], capacities: [griffie@weert]}}
            """.split(separator: "&M").joined(separator: "{capacities: [griffie]}").utf8))

    private static func readDocument(_ bytes: [UInt8]) {
        guard let charter = town, let document = try? Document(bytes: bytes, file: "b/A.md") else { return }
        for kind in charter.kinds {
            for problem in document.check(against: kind, charter: charter, path: document.file) {
                precondition(problem.line >= 1)
            }
            let text = ContentText(document, path: document.file)
            for finding in ContentCheck.findings(in: text, of: kind, library: OneText(charter: charter, text: text)) {
                precondition(finding.error.line >= 1 && finding.error.column >= 1)
            }
        }
        guard let record = try? SessionRecord(document: document, charter: charter) else { return }
        let written = record.write(body: "", language: .nl)
        let again = try? SessionRecord(document: Document(bytes: written, file: "s/a.md"), charter: charter)
        precondition(again != nil)
    }

    private static func readStatement(_ bytes: [UInt8]) {
        guard let statement = try? Statement(message: bytes) else { return }
        // What is written of a statement reads as the same one.
        guard let again = try? Statement(message: Array(statement.message.utf8)) else { return }
        precondition(again.action == statement.action && again.documents == statement.documents)
        precondition(again.texts == statement.texts && again.capacity == statement.capacity)
        precondition(again.main == statement.main && again.proposal == statement.proposal)
    }

    private static func readSignature(_ bytes: [UInt8]) {
        guard let signature = try? SSHSignature(armoured: bytes) else { return }
        let isGood = (try? signature.verify(payload: bytes)) != nil
        // Nothing that is made here signs itself.
        precondition(!isGood)
    }

    private static func readKey(_ bytes: [UInt8]) {
        guard let key = SSHPublicKey(text: String(decoding: bytes, as: UTF8.self)) else { return }
        precondition(SSHPublicKey(text: key.text)?.text == key.text)
    }

    private static let id = ObjectID(bytes: Array(repeating: 1, count: 20))

    private static func readCommit(_ bytes: [UInt8]) {
        guard let id, let commit = try? Commit(id: id, bytes: bytes) else { return }
        precondition(commit.message.count <= bytes.count)
        precondition((commit.signedPayload?.count ?? 0) <= bytes.count)
    }

    private static func readTag(_ bytes: [UInt8]) {
        guard let id, let tag = try? Tag(id: id, bytes: bytes) else { return }
        precondition(tag.message.count <= bytes.count)
    }

    private static func readNames(_ bytes: [UInt8]) {
        let text = String(decoding: bytes, as: UTF8.self)
        if let reference = DossierReference(text) { precondition(reference.name == text) }
        if let id = ProposalID(text) { precondition(id.description == text) }
        if let pattern = PathPattern(text), let id = DocumentID("A") {
            precondition(!pattern.hasID || pattern.id(in: pattern.path(of: id), single: nil) == id)
        }
        if let moment = Moment(text) { precondition(Moment(moment.description)?.seconds == moment.seconds) }
    }

    private static func readTexts(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false).map(Array.init)
        guard let old = parts.first, let new = parts.last else { return }
        let redline = Redline(old: old, new: new)
        precondition(redline.old == old && redline.new == new)
        _ = Sentences.rows(old: old, new: new)
        precondition(Sentences.rows(old: old, new: old).isEmpty)
        precondition(Sections.changes(old: old, new: old).isEmpty)
    }

    private static let relations = Array(
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
        Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
        Target="word/document.xml"/></Relationships>
        """.utf8)

    private static func readWord(_ bytes: [UInt8]) {
        var archive = ZipArchive()
        archive.add("_rels/.rels", relations)
        archive.add("word/document.xml", bytes)
        guard let reply = try? WordReply(file: archive.finish()) else { return }
        let base = Array("# Doel\n\nEen tekst.\n".utf8)
        precondition(reply.sources == nil)
        _ = reply.comparison(with: base, title: nil)
    }
}

/// A dossier of one text, which may refer to itself.
private struct OneText: Content.Library {
    let charter: Charter
    let text: ContentText

    func documents(of kind: KindID) -> [DocumentID] { kind == text.document.kind ? [text.document.id] : [] }
    func kind(of document: DocumentID) -> KindID? { document == text.document.id ? text.document.kind : nil }
    func text(of document: DocumentID) -> ContentText? { document == text.document.id ? text : nil }
    func hasFile(_ path: String) -> Bool { path.utf8.count % 2 == 0 }
}
