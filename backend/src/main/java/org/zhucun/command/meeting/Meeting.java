package org.zhucun.command.meeting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.zhucun.kernel.Ids;
import org.zhucun.region.RegionRef;

/** 调度会、党委研究: a meeting that was held. */
@Entity
@Table(name = "dispatch_meeting")
class Meeting {
    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    MeetingKind kind;

    String regionCode;
    LocalDate heldOn;
    String title;
    List<String> issues;
    String regionPath;

    @Version
    long version;

    protected Meeting() {}

    Meeting(RecordMeeting command, RegionRef region) {
        id = Ids.next();
        kind = command.kind();
        regionCode = region.code();
        regionPath = region.path();
        heldOn = command.heldOn();
        title = command.title().strip();
        issues = List.copyOf(command.issues());
    }
}
