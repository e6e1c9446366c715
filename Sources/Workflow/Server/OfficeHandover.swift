import Git
import Review

/// The keys to which the administrator gave an outlet, in its own settings.
///
/// They count for the commit that comes next on what the outlet held then, whose own list counts from there on: a key that is
/// in here and no longer in that list opens nothing.
struct OfficeHandover {
    private static let keysSetting = "kader.officekeys"
    private static let placeSetting = "kader.officekeysafter"

    let keys: OfficeKeys

    /// Where the outlet was; nil while it was empty.
    let tip: ObjectID?

    /// The keys are to hold for what comes next in `repository`.
    init(of keys: OfficeKeys, from repository: Repository) throws {
        self.keys = keys
        tip = try repository.reference(DossierReference.main.name)
    }

    /// Reads the settings; nil where nobody set them.
    ///
    /// - Throws: a `Failure` where they are damaged: an outlet that may be anybody's then takes nothing.
    init?(in repository: Repository) throws {
        guard let text = try repository.configuration(Self.keysSetting) else { return nil }
        let place = try repository.configuration(Self.placeSetting).flatMap { $0.isEmpty ? nil : $0 }
        guard let keys = OfficeKeys(setting: text), place.map({ ObjectID(hex: $0) != nil }) ?? true else {
            throw Failure.damagedHandover
        }
        self.keys = keys
        tip = place.flatMap { ObjectID(hex: $0) }
    }

    /// Writes the settings.
    func write(to repository: Repository) throws {
        try repository.setConfiguration(Self.placeSetting, to: tip?.hex ?? "")
        try repository.setConfiguration(Self.keysSetting, to: keys.setting)
    }

    /// Tells whether the administrator let this key write the commit after `parent`.
    func covers(_ key: SSHPublicKey, after parent: ObjectID?) -> Bool { parent == tip && keys.contains(key) }
}

extension Failure {
    fileprivate static let damagedHandover = Failure.damaged(
        .damagedHandover,
        nl: "De sleutels in de instellingen van deze uitgifte kloppen niet. De beheerder zet ze opnieuw met "
            + "`kader server init MAP --outlet PARTNER --key BESTAND`.",
        en: "The keys in this outlet's settings do not hold. The administrator sets them anew with "
            + "`kader server init DIR --outlet PARTNER --key FILE`.")
}
