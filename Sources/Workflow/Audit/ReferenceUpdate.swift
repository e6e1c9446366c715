import Git

/// A move of a reference that somebody asks for, or that was made.
struct ReferenceUpdate: Hashable {
    let name: String
    let old: ObjectID?
    let new: ObjectID?
}
