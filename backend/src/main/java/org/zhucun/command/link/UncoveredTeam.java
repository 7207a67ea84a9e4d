package org.zhucun.command.link;

import java.util.UUID;

/** 无组工干部包抓的工作队 (A15) */
record UncoveredTeam(UUID teamId, String teamName, String villageCode) {}
