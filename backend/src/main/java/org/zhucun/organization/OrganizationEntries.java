package org.zhucun.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.region.Regions;
import org.zhucun.scope.Caller;

/** 机构登记: enters an organization into the directory, checked; for the HTTP side and for other rooms. */
@ApplicationScoped
class OrganizationEntries {
    private static final String COUNTRY = "000000";
    private static final int KEY_LENGTH = 8;
    private static final int BASE = 36;

    private final OrganizationRepository organizations;
    private final OrganizationDirectory directory;
    private final Regions regions;
    private final Caller caller;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    OrganizationEntries(
            OrganizationRepository organizations,
            OrganizationDirectory directory,
            Regions regions,
            Caller caller,
            Clock clock) {
        this.organizations = organizations;
        this.directory = directory;
        this.regions = regions;
        this.caller = caller;
        this.clock = clock;
    }

    Organization enter(NewOrganization command) {
        checkCode(command.uscc(), command.usccAbsentReason());
        LocalDate today = LocalDate.now(clock);
        Organization organization = Organization.entered(Ids.next(), command.kind());
        organization.lieIn(command.regionCode(), regionPath(command.regionCode(), today));
        organization.standBeneath(parent(command), key());
        organization.begin(command.validFrom() == null ? today : command.validFrom());
        organization.describe(new ChangedOrganization(
                command.name(), command.uscc(), command.usccAbsentReason(), command.level(), command.strengths()));
        organizations.persistAndFlush(organization);
        return organization;
    }

    /** A foreign entry can be read but not changed, and an unknown one answers the same. */
    Organization own(UUID id) {
        return organizations
                .findByIdOptional(id)
                .filter(organization -> organization.mayBeChangedBy(caller.require()))
                .orElseThrow(() -> DomainException.of(ProblemType.OUT_OF_JURISDICTION));
    }

    void change(Organization organization, ChangedOrganization command) {
        if (organization.ended()) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
        checkCode(command.uscc(), command.usccAbsentReason());
        organization.describe(command);
        organizations.flush();
    }

    /** What the directory says of an organization. */
    Optional<OrganizationOnFile> onFile(UUID id) {
        return organizations.findByIdOptional(id).map(Organization::onFile);
    }

    /** A code that is right, or a reason why there is none. */
    void checkCode(String uscc, String absentReason) {
        if (uscc != null && absentReason != null) {
            throw DomainException.invalid("/usccAbsentReason", "organization.uscc.both");
        }
        if (uscc == null && (absentReason == null || absentReason.isBlank())) {
            throw DomainException.invalid("/uscc", "organization.uscc.missing");
        }
        if (uscc != null) {
            SocialCreditCode.problem(uscc).ifPresent(key -> {
                throw DomainException.of(ProblemType.INVALID_INPUT).at("/uscc", key);
            });
        }
    }

    private String regionPath(String code, LocalDate today) {
        if (!code.equals(COUNTRY)) {
            return regions.requireWithin(code, today).path();
        }
        if (!caller.require().path().equals("/")) {
            throw DomainException.of(ProblemType.OUT_OF_JURISDICTION);
        }
        return "/";
    }

    private OrganizationRef parent(NewOrganization command) {
        if (command.parentId() == null) {
            return null;
        }
        return directory
                .find(command.parentId())
                .filter(parent -> !parent.ended())
                .orElseThrow(() -> DomainException.invalid("/parentId", "organization.parent.unknown"));
    }

    /** 36^8 keys: two that meet are refused by the unique constraint, which nobody will ever see. */
    private String key() {
        StringBuilder key = new StringBuilder(KEY_LENGTH);
        for (int i = 0; i < KEY_LENGTH; i++) {
            key.append(Character.forDigit(random.nextInt(BASE), BASE));
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }
}
