package org.zhucun.exchange.export;

import jakarta.inject.Singleton;
import java.time.Clock;
import javax.sql.DataSource;
import org.zhucun.exchange.job.JobQueue;

/** 导出队列: the queue of export jobs. */
@Singleton
class ExportQueue extends JobQueue {
    ExportQueue(DataSource database, Clock clock) {
        super("export_task", "export:run", database, clock);
    }
}
