package org.zhucun.team.posting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** 离任依据记录: the facts of one end, as they were stated. */
@Entity
@Table(name = "posting_end_fact")
class EndFactsRow {
    @Id
    UUID postingId;

    UUID cadreId;

    @Enumerated(EnumType.STRING)
    RecallGround ground;

    String document;
    LocalDate factOn;
    String destination;
    LocalDate successorDueOn;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected EndFactsRow() {}

    EndFactsRow(Posting posting, EndFacts facts) {
        postingId = posting.id;
        cadreId = posting.cadreId;
        ground = facts.ground();
        document = facts.document();
        factOn = facts.factOn();
        destination = facts.destination();
        successorDueOn = facts.successorDueOn();
        regionPath = posting.regionPath;
        unitPath = posting.unitPath;
    }
}
