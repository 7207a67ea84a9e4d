package org.zhucun.incentive.merit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;

/** 激励: one commendation, promotion or reminder of a cadre or a team. */
@Entity
@Table(name = "commendation")
class Commendation {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    CommendationKind kind;

    @Enumerated(EnumType.STRING)
    HonorLevel level;

    String regionPath;
    String unitPath;
    UUID cadreId;
    UUID teamId;
    String subjectName;
    String title;
    LocalDate onDate;
    String document;
    /** The contest whose award it is, null of others. */
    UUID contestId;
    /** The batch of which it is a line, null of others. */
    UUID batchId;
    /** A line of a batch that is not issued yet. */
    boolean draft;

    @Version
    long version;

    RecordCommendation said() {
        return new RecordCommendation(kind, level, cadreId, teamId, title, onDate, document);
    }

    static Commendation record(RecordCommendation said, MeritDesk.Honored whom) {
        Commendation commendation = new Commendation();
        commendation.id = Ids.next();
        commendation.kind = said.kind();
        commendation.level = said.level();
        commendation.regionPath = whom.regionPath();
        commendation.unitPath = whom.unitPath();
        commendation.cadreId = said.cadreId();
        commendation.teamId = said.teamId();
        commendation.subjectName = whom.name();
        commendation.title = said.title();
        commendation.onDate = said.on();
        commendation.document = said.document();
        return commendation;
    }
}
