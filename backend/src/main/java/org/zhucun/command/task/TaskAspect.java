package org.zhucun.command.task;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.zhucun.kernel.Ids;

/** 方面: a part of a list. */
@Entity
@Table(name = "task_aspect")
class TaskAspect {
    @Id
    UUID id;

    UUID listId;
    int no;
    String title;
    String regionPath;

    protected TaskAspect() {}

    TaskAspect(TaskList list, int no, String title) {
        this.id = Ids.next();
        this.listId = list.id;
        this.no = no;
        this.title = title.strip();
        this.regionPath = list.regionPath;
    }
}
