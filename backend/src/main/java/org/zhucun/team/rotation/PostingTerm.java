package org.zhucun.team.rotation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.team.PostingRef;

/** 续任记录: a further term of the same stay (D2: kept, new term record). */
@Entity
@Table(name = "posting_term")
class PostingTerm {
    @Id
    UUID id;

    UUID postingId;
    UUID cadreId;
    int number;
    LocalDate startedOn;
    LocalDate plannedEndOn;
    LocalDate decidedOn;
    String note;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected PostingTerm() {}

    PostingTerm(PostingRef posting, int number, LocalDate plannedEndOn) {
        id = Ids.next();
        postingId = posting.id();
        cadreId = posting.cadreId();
        regionPath = posting.regionPath();
        unitPath = posting.unitPath();
        this.number = number;
        startedOn = posting.plannedEndOn().plusDays(1);
        this.plannedEndOn = plannedEndOn;
    }

    void decided(LocalDate on, String why) {
        decidedOn = on;
        note = why;
    }
}
