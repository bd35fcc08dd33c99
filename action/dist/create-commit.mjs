const CREATE_COMMIT=`
mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) {
    commit {
      oid
    }
  }
}`;async function createCommit({octokit,owner,repo},{branch,expectedHead,path,content,message}){try{await octokit.graphql(CREATE_COMMIT,{input:{branch:{repositoryNameWithOwner:`${owner}/${repo}`,branchName:branch},message:{headline:message},expectedHeadOid:expectedHead,fileChanges:{additions:[{path,contents:Buffer.from(content).toString(`base64`)}]}}});return`committed`}catch(error){if(isStale(error))return`stale`;throw error}}function isStale(error){if(typeof error!==`object`||error===null||!(`errors`in error))return false;const{errors}=error;return Array.isArray(errors)&&errors.some(entry=>entry?.type===`STALE_DATA`)}export{createCommit as t};