/**
 * 接口检验: walks a running system as one client and names every requirement that it does not meet. Written is only what docs/conformance.md
 * names: trial imports of one made-up row.
 */
package org.zhucun.conformance.api;
