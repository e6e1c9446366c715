/// What `kader.yml` on `main` says: the people of a dossier, its kinds of documents, and who may do what.
public struct Charter: Sendable, Equatable {
    /// What the dossier is called.
    public var title: String

    /// The language of its documents and summaries.
    public var language: Language

    /// When the set-up ended and `own-change` began to hold; nil while the griffie sets up freely.
    public var founded: Moment?

    /// The municipalities that decide, with their names; the first is the griffie's.
    public var municipalities: Named<PlaceID>

    /// Other organisations in which a member may have a capacity.
    public var organisations: Named<PlaceID>

    /// The roles of which capacities are made, with their names.
    public var roles: Named<RoleID>

    /// The bodies.
    public var bodies: [Body]

    /// The kinds of documents, in the order of the file.
    public var kinds: [Kind]

    /// The collections that are tagged as one, with their documents.
    public var collections: [Collection]

    /// The partners that pull what was shared.
    public var partners: [Partner]

    /// The reports that the dossier makes, in the order of the file.
    public var reports: [Report]

    /// The members, in the order of the file, ended ones included.
    public var members: [Member]

    /// What places, roles, bodies and political groups were called before.
    public var former: FormerNames

    /// Other names by which texts call organisations, roles and bodies.
    public var aliases: [String]

    /// Documents that are adopted and tagged together, such as the chapters of a kadernota.
    public struct Collection: Sendable, Equatable {
        /// The name in `refs/tags/approved/<name>/<n>`.
        public var id: DocumentID
        /// What people call it.
        public var name: String
        /// The documents, in their order.
        public var documents: [DocumentID]

        /// Makes a collection.
        public init(id: DocumentID, name: String, documents: [DocumentID]) {
            self.id = id
            self.name = name
            self.documents = documents
        }
    }

    /// An organisation that pulls what was shared and never sees a draft.
    public struct Partner: Sendable, Equatable {
        /// The id in `share --with`.
        public var id: PartnerID
        /// What people call it.
        public var name: String
        /// Where its outlet is: a path or an address that `git push` takes.
        public var outlet: String?

        /// Makes a partner.
        public init(id: PartnerID, name: String, outlet: String? = nil) {
            self.id = id
            self.name = name
            self.outlet = outlet
        }
    }

    /// A report that is composed of blocks.
    public struct Report: Sendable, Equatable {
        /// The name in `kader report`.
        public var id: ReportID
        /// What stands above it.
        public var title: String
        /// What it shows, in this order.
        public var blocks: [Block]

        /// Makes a report.
        public init(id: ReportID, title: String, blocks: [Block]) {
            self.id = id
            self.title = title
            self.blocks = blocks
        }
    }

    /// Makes a charter.
    public init(
        title: String, language: Language = .nl, founded: Moment? = nil, municipalities: Named<PlaceID> = [:],
        organisations: Named<PlaceID> = [:], roles: Named<RoleID> = [:], bodies: [Body] = [], kinds: [Kind] = [],
        collections: [Collection] = [], partners: [Partner] = [], reports: [Report] = [], members: [Member] = [],
        former: FormerNames = FormerNames(), aliases: [String] = []
    ) {
        self.title = title
        self.language = language
        self.founded = founded
        self.municipalities = municipalities
        self.organisations = organisations
        self.roles = roles
        self.bodies = bodies
        self.kinds = kinds
        self.collections = collections
        self.partners = partners
        self.reports = reports
        self.members = members
        self.former = former
        self.aliases = aliases
    }
}

extension Charter {
    /// The path of the charter in a dossier.
    public static let path = "kader.yml"

    /// The member with this id.
    public func member(_ id: MemberID) -> Member? { members.first { $0.id == id } }

    /// The member who has this e-mail address, or nil where none or more than one has.
    public func member(email: String) -> Member? {
        let found = members.filter { $0.has(email: email) }
        return found.count == 1 ? found[0] : nil
    }

    /// The report with this id.
    public func report(_ id: ReportID) -> Report? { reports.first { $0.id == id } }

    /// The kind with this id.
    public func kind(_ id: KindID) -> Kind? { kinds.first { $0.id == id } }

    /// The kind of the document at `path`, and its id; nil where no kind claims the path.
    public func document(at path: String) -> (id: DocumentID, kind: Kind)? {
        for kind in kinds {
            if let id = kind.path.id(in: path, single: DocumentID(kind.id.text)) { return (id, kind) }
        }
        return nil
    }

    /// The body with this id; `raad@weert` finds the body that each municipality has.
    public func body(_ id: BodyID) -> Body? {
        bodies.first {
            if let place = id.place, $0.perMunicipality {
                return $0.id.name == id.name && municipalities.contains(place)
            }
            return $0.id == id
        }
    }
}
