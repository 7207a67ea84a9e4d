package org.zhucun.exchange;

import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.zhucun.exchange.job.JobQueue;

/** 待办存取: the queue of import jobs. */
@Singleton
class TaskRepository extends JobQueue {
    TaskRepository(DataSource database, Clock clock) {
        super("import_task", "import:run", database, clock);
    }
}
