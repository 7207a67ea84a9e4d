/**
 * 离线验证: what an auditor runs on his own machine, without database or network, against a checkpoint that somebody else kept. The
 * hashing (RFC 6962), the signed notes and the checkpoints (C2SP) are here alone, so that the application and the verifier cannot
 * differ. Uses nothing but the JDK; packaged as a jar of its own. Floor 0; docs/log.md is its manual.
 */
package org.zhucun.verifier;
