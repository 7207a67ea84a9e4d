-- what every script does at its end: one line of JSON
local threads = {}
function setup(thread) table.insert(threads, thread) end

function lines_of(file)
  local list = {}
  for line in io.lines(file) do
    local fields = {}
    for field in (line .. "\t"):gmatch("([^\t]*)\t") do fields[#fields + 1] = field end
    list[#list + 1] = fields
  end
  return list
end

function done(summary, latency, requests)
  local e = summary.errors
  local made = threads[1]:get("made") or 0
  local again = threads[1]:get("again") or 0
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.6f,"p50":%.4f,"p99":%.4f,"refused":%d,"broken":%d,"made":%d,"again":%d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
    e.status, e.connect + e.read + e.write + e.timeout, made, again))
end
