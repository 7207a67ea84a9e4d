package org.zhucun.cadre.own;

import java.time.Instant;
import java.util.UUID;

/**
 * 查阅: somebody opened the file.
 *
 * @param what the deed by its name
 * @param why the purpose that was stated, else by virtue of which task the office may look
 */
record FileRead(UUID id, Instant at, String who, String office, String role, String what, String why) {}
