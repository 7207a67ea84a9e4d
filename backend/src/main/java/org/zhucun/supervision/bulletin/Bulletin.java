package org.zhucun.supervision.bulletin;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.zhucun.kernel.DomainException;
import org.zhucun.kernel.Ids;
import org.zhucun.kernel.ProblemType;
import org.zhucun.scope.Office;

/** 通报: written by some, approved by somebody else, then never changed. */
@Entity
@Table(name = "bulletin")
class Bulletin {
    @Id
    UUID id;

    String regionPath;
    String regionCode;
    String regionName;

    @Enumerated(EnumType.STRING)
    BulletinKind kind;

    LocalDate period;
    UUID campaignId;
    String occasion;
    String title;
    String summary;

    @JdbcTypeCode(SqlTypes.JSON)
    String practices;

    @Enumerated(EnumType.STRING)
    BulletinAudience audience;

    @Enumerated(EnumType.STRING)
    BulletinMasking masking;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    String[] maskWords = {};

    @Enumerated(EnumType.STRING)
    BulletinState state;

    int edition;
    UUID corrects;
    String correctionReason;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "uuid[]")
    UUID[] editors = {};

    String draftedByName;
    String returnedReason;
    UUID approvedBy;
    String approvedByName;
    LocalDate publishedOn;
    String number;
    String document;
    String digest;

    @Version
    long version;

    /** A draft of the office's own region. */
    static Bulletin draft(BulletinCommands.DraftBulletin said, Office by) {
        Bulletin bulletin = new Bulletin();
        bulletin.id = Ids.next();
        bulletin.regionPath = by.path();
        bulletin.regionCode = said.regionCode();
        bulletin.regionName = by.nodeName();
        bulletin.kind = said.kind();
        bulletin.period = BulletinFilter.month(said.period());
        bulletin.campaignId = said.campaignId();
        bulletin.occasion = said.occasion();
        bulletin.edition = 1;
        bulletin.state = BulletinState.DRAFT;
        bulletin.editors = new UUID[] {by.accountId()};
        bulletin.draftedByName = by.accountName();
        return bulletin;
    }

    /** 更正: the next edition, which begins as this one stands; this one stays. */
    Bulletin corrected(String reason, Office by) {
        require(state == BulletinState.PUBLISHED);
        Bulletin next = new Bulletin();
        next.id = Ids.next();
        next.regionPath = regionPath;
        next.regionCode = regionCode;
        next.regionName = regionName;
        next.kind = kind;
        next.period = period;
        next.campaignId = campaignId;
        next.occasion = occasion;
        next.title = title;
        next.summary = summary;
        next.practices = practices;
        next.audience = audience;
        next.masking = masking;
        next.maskWords = maskWords;
        next.edition = edition + 1;
        next.corrects = id;
        next.correctionReason = reason;
        next.state = BulletinState.DRAFT;
        next.editors = new UUID[] {by.accountId()};
        next.draftedByName = by.accountName();
        return next;
    }

    /** The practices come as json. */
    void write(BulletinCommands.BulletinText said, String practicesAsJson, Office by) {
        require(state == BulletinState.DRAFT);
        title = said.title().strip();
        summary = said.summary().strip();
        practices = practicesAsJson;
        audience = said.audience();
        masking = said.masking();
        maskWords = said.maskWords() == null
                ? new String[0]
                : said.maskWords().stream().map(String::strip).distinct().toArray(String[]::new);
        editors = Stream.concat(Arrays.stream(editors), Stream.of(by.accountId()))
                .distinct()
                .toArray(UUID[]::new);
    }

    void submit() {
        require(state == BulletinState.DRAFT);
        state = BulletinState.SUBMITTED;
        returnedReason = null;
    }

    void giveBack(String reason) {
        require(state == BulletinState.SUBMITTED);
        state = BulletinState.DRAFT;
        returnedReason = reason;
    }

    /** 审定人不得是起草人 */
    void requireApprovable(Office by) {
        require(state == BulletinState.SUBMITTED);
        if (wrote(by)) {
            throw new DomainException(ProblemType.SEPARATION_OF_DUTIES, "supervision.bulletin.own");
        }
    }

    void publish(BulletinDocument printed, String text, String sha256, Office by) {
        requireApprovable(by);
        number = printed.number();
        publishedOn = printed.publishedOn();
        document = text;
        digest = sha256;
        approvedBy = by.accountId();
        approvedByName = by.accountName();
        state = BulletinState.PUBLISHED;
    }

    /** What an office may do with it now; a bulletin is its own office's, those above read it. */
    List<String> may(Office office, boolean corrected) {
        List<String> may = new ArrayList<>();
        boolean edits = office.may("bulletin:edit") && office.path().equals(regionPath);
        boolean approves = office.may("bulletin:approve") && office.path().equals(regionPath);
        if (state == BulletinState.DRAFT && edits) {
            may.addAll(List.of("edit", "submit"));
        }
        if (state == BulletinState.SUBMITTED && approves) {
            may.add("return");
            if (!wrote(office)) {
                may.add("publish");
            }
        }
        if (state == BulletinState.PUBLISHED && edits && !corrected) {
            may.add("correct");
        }
        return may;
    }

    private boolean wrote(Office office) {
        return Arrays.asList(editors).contains(office.accountId());
    }

    private static void require(boolean state) {
        if (!state) {
            throw DomainException.of(ProblemType.STATE_CONFLICT);
        }
    }
}
