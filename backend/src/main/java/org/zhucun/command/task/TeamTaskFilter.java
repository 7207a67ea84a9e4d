package org.zhucun.command.task;

import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.zhucun.command.PlaceFilter;

/** 工作队任务查询条件 */
public class TeamTaskFilter extends PlaceFilter {
    @RestQuery
    public UUID list;

    @RestQuery
    public UUID task;

    @RestQuery
    public UUID team;

    @RestQuery
    public TaskState state;

    @Override
    public String asText() {
        return super.asText() + "|" + list + "|" + task + "|" + team + "|" + state;
    }
}
