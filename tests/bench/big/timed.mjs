/** Does the work and prints how many seconds, and how many seconds of CPU time, it took. */
export async function timed(work) {
  const [begin, before] = [process.hrtime.bigint(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const wall = Number(process.hrtime.bigint() - begin) / 1e9;
  console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6 }));
}
