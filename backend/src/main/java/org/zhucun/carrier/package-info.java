/**
 * 离线包: what carries a copy over a gap that no wire crosses (光盘, 网闸). The format, its checks and the order in which bundles are taken are
 * here alone, so that the application and the tool for systems that are not Zhucun cannot differ.
 *
 * <pre>
 * age (X25519)  ▷  ZIP  ▷  part-00001.ndjson … part-NNNNN.ndjson, manifest.txt (C2SP signed note, Ed25519)
 * </pre>
 *
 * Floor 0, above {@code verifier}; docs/isolated-network.md is its manual, docs/adr/0048 says why it is so.
 */
package org.zhucun.carrier;
