package org.zhucun.exchange.key;

import java.util.UUID;

/**
 * 编号来源: whose numbers they are.
 *
 * @param regionPath of the office that brings them in
 * @param system name of its system, empty where the office has only one
 * @param jobId the job that brings them in
 */
public record KeyHolder(String regionPath, String system, UUID jobId) {}
