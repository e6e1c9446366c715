import Assets
public import Dossier
import Git
import Glibc
import Review

/// What a new dossier needs to know.
public struct Founding: Sendable {
    /// The template's name.
    public var template: String
    /// What the dossier is called.
    public var title: String
    /// The municipalities, the griffie's own first: `weert`, or `weert=Gemeente Weert`.
    public var municipalities: [String]
    /// The id of the first member; nil to make one of their name.
    public var member: MemberID?
    /// The language of the documents.
    public var language: Language?

    /// Collects what is needed.
    public init(
        template: String, title: String, municipalities: [String], member: MemberID? = nil, language: Language? = nil
    ) {
        self.template = template
        self.title = title
        self.municipalities = municipalities
        self.member = member
        self.language = language
    }
}

/// What `init` made.
public struct InitResult: Sendable {
    /// The folder, from the root.
    public let folder: String
    /// It is the folder that one works in.
    public let isHere: Bool
    /// The first member, griffie of the first municipality.
    public let member: Member
    /// In which capacity.
    public let capacity: Capacity
    /// The fingerprint of the signing key.
    public let fingerprint: String
    /// The file of a key that was made just now; nil where one was there.
    public let newKey: String?
    /// The files of the dossier.
    public let files: [String]
}

extension Workspace {
    /// Makes a dossier from a template, with a founding commit signed by its first member.
    ///
    /// The member is the person in Git's `user.name` and `user.email`, as griffie of the first municipality.
    /// - Throws: a `Failure` where the folder is in use, the template is unknown, or Git knows no name and address; then
    ///   nothing is left behind.
    public static func create(_ directory: String, _ founding: Founding) async throws -> InitResult {
        guard let files = Assets.template(founding.template) else {
            throw Failure.unknownTemplate(founding.template)
        }
        guard Files.isEmptyDirectory(directory) else { throw Failure.folderInUse(directory) }
        let existed = Files.exists(directory)
        do {
            let repository = try Repository.create(at: directory, bare: false)
            return try await fill(repository, directory, files, founding)
        } catch {
            // Nothing was there before, so nothing of anyone's can be lost by taking it away again.
            Files.removeTree(directory, keepingTop: existed)
            throw error
        }
    }

    private static func fill(
        _ repository: Repository, _ directory: String, _ files: [(path: String, text: String)], _ founding: Founding
    ) async throws -> InitResult {
        guard let name = try await GitProgram().setting("user.name", in: directory),
            let email = try await GitProgram().setting("user.email", in: directory)
        else { throw Failure.noPerson }
        let municipalities = try Named<PlaceID>(founding.municipalities.map(Self.municipality))
        guard let first = municipalities.first else { throw Failure.noMunicipality }
        let choice = try await KeyChoice.find(named: nil, repository: repository, fresh: false)
        guard let id = founding.member ?? MemberID(name.asIdentifier) else { throw Failure.noMemberID(name) }
        let capacity = Capacity(role: .griffie, place: first)
        let member = Member(
            id: id, name: name, emails: [email], keys: [Member.Key(text: choice.key.publicKey.text)],
            capacities: [Member.Held(capacity)])

        var edits: [RepositoryPath: TreeEdit] = [:]
        for (path, text) in files {
            var bytes = Array(text.utf8)
            if path == Charter.path {
                var editor = try CharterEditor(bytes)
                try editor.set(title: founding.title)
                if let language = founding.language { try editor.set(language: language) }
                try editor.set(municipalities: municipalities)
                try editor.add(member)
                bytes = editor.bytes
            }
            edits[RepositoryPath(path)] = .put(try repository.writeBlob(bytes), .blob)
        }
        let tree = try repository.replacing(edits, in: nil)
        let language = founding.language ?? .nl
        let statement = Statement(
            action: .record, documents: [.charter], capacity: capacity,
            prose: Statement.prose(
                subject: Phrase(
                    nl: "Richt het dossier in: \(founding.title)", en: "Set up the dossier: \(founding.title)")(
                        language),
                reason: nil))
        let author = try Clock.author()
        let moment = try Clock.committer()
        var prepared = Prepared(for: choice.key.publicKey)
        let founding = prepared.add(
            .commit,
            try repository.commitBuffer(
                tree: tree, parents: [],
                author: Person(name: name, email: email, seconds: author.seconds, offset: author.offset),
                committer: Person(name: name, email: email, seconds: moment.seconds, offset: moment.offset),
                message: Array(statement.message.utf8)))
        let signed = try await prepared.signed(by: choice.key)
        try repository.write(signed)
        let root = signed.id(of: founding)
        try repository.checkOut(tree: tree, replacing: nil)
        try repository.setReference(DossierReference.main.name, to: root, expecting: nil, log: "kader init")

        let folder = Files.realPath(directory) ?? directory
        let workspace = try Workspace(repository, Options(directory: directory))
        try await workspace.settleSigning(choice)
        try repository.setConfiguration("kader.founding", to: root.hex)
        try await workspace.installHooks()
        return InitResult(
            folder: folder, isHere: folder == Files.realPath("."), member: member, capacity: capacity,
            fingerprint: choice.key.publicKey.fingerprint,
            newKey: choice.isNew ? choice.setting : nil, files: files.map(\.path).sorted())
    }

    /// Reads `weert` or `weert=Gemeente Weert`.
    private static func municipality(_ text: String) throws -> (id: PlaceID, name: String) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let id = PlaceID(parts[0].lowercased()) else { throw Failure.badMunicipality(text) }
        return (id, parts.count == 2 ? parts[1] : parts[0].prefix(1).uppercased() + parts[0].dropFirst())
    }
}

extension String {
    /// The text as an id: lower-case ASCII letters and digits, everything else a hyphen, the first name only.
    fileprivate var asIdentifier: String {
        let first = split(separator: " ").first.map(String.init) ?? self
        return String(first.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }
}

extension Failure {
    fileprivate static func unknownTemplate(_ name: String) -> Failure {
        let list = Assets.templates.joined(separator: ", ")
        return .usage(
            .unknownTemplate, nl: "Er is geen sjabloon “\(name)”. Er zijn: \(list).",
            en: "There is no template “\(name)”. There are: \(list).")
    }

    static func folderInUse(_ path: String) -> Failure {
        .usage(
            .folderInUse, nl: "\(path) bestaat al en is niet leeg. Kies een nieuwe map.",
            en: "\(path) exists and is not empty. Choose a new folder.")
    }

    fileprivate static let noPerson = Failure(
        .surroundings, .noPerson,
        nl: "Git weet nog niet wie u bent. Geef uw naam en e-mailadres: "
            + "git config --global user.name \"Uw Naam\" en git config --global user.email u@gemeente.nl",
        en: "Git does not know who you are. Give your name and address: "
            + "git config --global user.name \"Your Name\" and git config --global user.email you@example.org")

    fileprivate static let noMunicipality = Failure.usage(
        .noMunicipality, nl: "Noem minstens één gemeente: --municipality weert",
        en: "Name at least one municipality: --municipality weert")

    fileprivate static func badMunicipality(_ text: String) -> Failure {
        .usage(
            .badMunicipality, nl: "“\(text)” kan geen gemeente zijn. Schrijf weert, of weert=\"Gemeente Weert\".",
            en: "“\(text)” cannot be a municipality. Write weert, or weert=\"Gemeente Weert\".")
    }

    fileprivate static func noMemberID(_ name: String) -> Failure {
        .usage(
            .noMemberID, nl: "Van de naam “\(name)” is geen korte naam te maken. Geef er een met --member.",
            en: "No short name can be made of “\(name)”. Give one with --member.")
    }
}
