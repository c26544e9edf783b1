/**
 * Ends a command quietly when whoever reads its output has had enough ("spot … | head"): Node makes a closed pipe an error.
 * Import it first.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
