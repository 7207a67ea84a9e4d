package org.zhucun.command.task;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;

/** 工作队任务: what a team has of a task, and how far it is. */
@Entity
@Table(name = "team_task")
class TeamTask {
    @Id
    UUID id;

    UUID listId;
    UUID taskId;
    UUID teamId;
    String teamName;

    @Enumerated(EnumType.STRING)
    TaskState state;

    String note;
    LocalDate handedOn;
    LocalDate reportedOn;
    String reportedBy;
    String regionPath;
    String unitPath;

    @Version
    long version;

    protected TeamTask() {}

    void report(ReportProgress progress, LocalDate on, String by) {
        state = progress.state();
        note = progress.note();
        reportedOn = on;
        reportedBy = by;
    }
}
