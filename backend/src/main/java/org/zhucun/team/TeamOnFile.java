package org.zhucun.team;

import java.util.UUID;

/**
 * 在册工作队: a team as it would be written today.
 *
 * @param form the unit in the lead first
 * @param dissolved whether it is there no more
 */
public record TeamOnFile(UUID id, FormTeam form, boolean dissolved) {}
